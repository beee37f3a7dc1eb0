import { compareValues, type Value } from '@stackwright/language'

/** The smallest element by the order of values; null for an empty list. */
export function smallest(list: readonly Value[]): Value {
  return (
    list.reduce<Value | undefined>(
      (best, item) => (best === undefined || compareValues(item, best) < 0 ? item : best),
      undefined,
    ) ?? null
  )
}

/** The largest element by the order of values; null for an empty list. */
export function largest(list: readonly Value[]): Value {
  return (
    list.reduce<Value | undefined>(
      (best, item) => (best === undefined || compareValues(item, best) > 0 ? item : best),
      undefined,
    ) ?? null
  )
}
