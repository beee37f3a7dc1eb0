import { PartCount, type Value, valueKey } from '@stackwright/language'

/** Looks values up at once, however many there are. */
export function valueSet(values: readonly Value[]): { has(value: Value): boolean } {
  const parts = new PartCount()
  const keys = new Set(values.map((value) => valueKey(value, parts)))
  return { has: (value) => keys.has(valueKey(value, parts)) }
}
