import { isNumber, isObject, stringifyJson, toText, type Value } from '@stackwright/language'
import { storableJson } from '../reading/storable-json.ts'
import { storableText } from '../reading/storable-text.ts'

/** A value for SQL that somebody wrote: PostgreSQL finds its type from where it stands. Objects, and lists that hold any, are JSON. */
export function directValue(value: Value, name: string): unknown {
  if (value === null) return null
  if (typeof value === 'string') return storableText(value, name)
  if (typeof value === 'boolean' || isNumber(value)) return toText(value)
  if (isObject(value) || (value as readonly Value[]).some((item) => isObject(item)))
    return stringifyJson(storableJson(value, name))
  return (value as readonly Value[]).map((item) => directValue(item, name))
}
