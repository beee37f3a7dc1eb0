import { argumentWrongType, describeType, type Value } from '@stackwright/language'

/** A variable as a list; null is an empty one. */
export function asList(value: Value): readonly Value[] {
  if (value === null) return []
  if (Array.isArray(value)) return value
  throw argumentWrongType({ name: 'The variable', expected: 'a list', got: describeType(value) })
}
