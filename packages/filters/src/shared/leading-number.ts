import { argumentWrongType, describeType, isNumber, normalizeNumber, type Value } from '@stackwright/language'

/** The number that a value is or that a text begins with, 0 when it begins with none. Lists and objects are no numbers. */
export function leadingNumber(value: Value): Value {
  if (value === null) return 0
  if (typeof value === 'boolean') return value ? 1 : 0
  if (isNumber(value)) return value
  if (typeof value === 'string') {
    const number = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,5})?)/.exec(value.slice(0, 20_000))?.[1]
    return number === undefined ? 0 : normalizeNumber(number)
  }
  throw argumentWrongType({ name: 'The value', expected: 'a number or text', got: describeType(value) })
}
