import { argumentWrongType, describeType, isNumber, toText, type Value } from '@stackwright/language'

/** Keys as a list, or as text with commas. */
export function keyList(keys: Value): readonly string[] {
  if (keys === null) return []
  if (typeof keys === 'string') return keys.split(',').map((key) => key.trim())
  if (isNumber(keys)) return [toText(keys)]
  if (Array.isArray(keys)) return keys.map((key) => toText(key as Value))
  throw argumentWrongType({ name: 'keys', expected: 'a list of keys', got: describeType(keys) })
}
