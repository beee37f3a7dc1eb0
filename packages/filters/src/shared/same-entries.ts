import { isObject, own, setOwn, type Value, valueKey } from '@stackwright/language'
import { entriesOf } from './entries-of.ts'

/**
 * The entries of a list or an object whose key and value are both in the other one (or are not, when `wanted` is false). A list
 * stays a list, in which positions are the keys.
 */
export function sameEntries(value: Value, other: Value, wanted: boolean): Value {
  const known = new Map(entriesOf(other).map(([key, item]) => [String(key), valueKey(item)]))
  const kept = entriesOf(value).filter(([key, item]) => (known.get(String(key)) === valueKey(item)) === wanted)
  if (!isObject(value)) return kept.map(([, item]) => item)
  const result: Record<string, Value> = {}
  for (const [key] of kept) setOwn(result, String(key), own(value, String(key)) as Value)
  return result
}
