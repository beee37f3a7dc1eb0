import { argumentWrongType, describeType, isObject, type Value } from '@stackwright/language'

/** Keys and values of an object, positions and elements of a list; null has none. */
export function entriesOf(value: Value): readonly (readonly [key: string | number, value: Value])[] {
  if (value === null) return []
  if (Array.isArray(value)) return value.map((item: Value, index) => [index, item] as const)
  if (isObject(value)) return Object.entries(value)
  throw argumentWrongType({ name: 'The value', expected: 'an object or a list', got: describeType(value) })
}
