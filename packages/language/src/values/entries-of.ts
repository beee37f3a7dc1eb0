import argumentWrongType from '../failures/argument-wrong-type.ts'
import { isObject } from './is-object.ts'
import { describeType } from './type-name.ts'
import type { Value } from './value.ts'

/** Keys and values of an object, positions and elements of a list; null has none. Fails with ARGUMENT.WRONG_TYPE for others. */
export function entriesOf(value: Value): readonly (readonly [key: string | number, value: Value])[] {
  if (value === null) return []
  if (Array.isArray(value)) return value.map((item: Value, index) => [index, item] as const)
  if (isObject(value)) return Object.entries(value)
  throw argumentWrongType({ name: 'The value', expected: 'an object or a list', got: describeType(value) })
}
