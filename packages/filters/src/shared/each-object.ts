import { argumentWrongType, describeType, isObject, type ObjectValue, type Value } from '@stackwright/language'

/** Changes an object, or each object of a list; null stays null. */
export function eachObject(value: Value, change: (object: ObjectValue) => Value): Value {
  if (value === null) return null
  if (isObject(value)) return change(value)
  if (Array.isArray(value) && value.every((item: Value) => isObject(item))) return (value as ObjectValue[]).map(change)
  throw argumentWrongType({ name: 'The value', expected: 'an object or a list of objects', got: describeType(value) })
}
