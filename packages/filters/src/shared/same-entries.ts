import {
  entriesOf,
  isObject,
  joinAll,
  objectShape,
  own,
  PartCount,
  type Shape,
  setOwn,
  shapes,
  type Value,
  valueKey,
} from '@stackwright/language'

/**
 * The entries of a list or an object whose key and value are both in the other one (or are not, when `wanted` is false). A list
 * stays a list, in which positions are the keys.
 */
export function sameEntries(value: Value, other: Value, wanted: boolean): Value {
  const parts = new PartCount()
  const known = new Map(entriesOf(other).map(([key, item]) => [String(key), valueKey(item, parts)]))
  const kept = entriesOf(value).filter(([key, item]) => (known.get(String(key)) === valueKey(item, parts)) === wanted)
  if (!isObject(value)) return kept.map(([, item]) => item)
  const result: Record<string, Value> = {}
  for (const [key] of kept) setOwn(result, String(key), own(value, String(key)) as Value)
  return result
}

/** Some entries of a list or an object, or all. */
export function keptEntriesShape({ any, null: nothing, list, object }: Shape): Shape {
  if (any) return shapes.any
  const fields = [...(object?.fields ?? [])].map(([name, field]) => [name, { ...field, optional: true }] as const)
  return joinAll([
    nothing ? shapes.list(shapes.never) : shapes.never,
    list ? shapes.list(list.of) : shapes.never,
    object ? objectShape(new Map(fields), object.open, object.rest) : shapes.never,
  ])
}
