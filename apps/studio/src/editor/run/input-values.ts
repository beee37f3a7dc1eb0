import { type InputDeclaration, isFileType, type Json } from '@stackwright/language'

/** A value as it is typed into a field: text as it is, all else as JSON. */
export function inputText(value: Json | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What was typed, in the type of its input. What does not fit is sent as it was typed: the answer says what is wrong with it. */
export function readInput({ type, list }: Pick<InputDeclaration, 'type' | 'list'>, text: string): Json {
  const trimmed = text.trim()
  if (trimmed === 'null') return null
  if (list || type === 'json' || type === 'object') return parsed(trimmed) ?? text
  // What describes a kept file is an object; an upload is a text.
  if (isFileType(type) && trimmed.startsWith('{')) return parsed(trimmed) ?? text
  if (type === 'bool') return trimmed === 'true' ? true : trimmed === 'false' ? false : text
  // Digits that a double would lose stay text; the server reads both.
  if (type === 'int' || type === 'decimal' || type === 'reference') {
    const number = Number(trimmed)
    return /^-?\d+(\.\d+)?$/.test(trimmed) && String(number) === trimmed ? number : text
  }
  return text
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
