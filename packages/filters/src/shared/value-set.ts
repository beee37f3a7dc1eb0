import { type Value, valueKey } from '@stackwright/language'

/** Looks values up at once, however many there are. */
export function valueSet(values: readonly Value[]): { has(value: Value): boolean } {
  const keys = new Set(values.map(valueKey))
  return { has: (value) => keys.has(valueKey(value)) }
}
