import { inputOutOfRange, stringifyJson, type Value } from '@stackwright/language'

// In JSON both are written as escapes; an even number of backslashes before them makes them plain text.
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/

/** Refuses JSON with text in it, at any depth, that PostgreSQL cannot keep. */
export function storableJson(value: Value, name: string): Value {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value
  const json = stringifyJson(value)
  if ((json.includes('\\u0000') || json.includes('\\ud')) && unstorable.test(json))
    throw inputOutOfRange({ name, reason: 'holds text with a NUL or half of a character, which cannot be stored.' })
  return value
}
