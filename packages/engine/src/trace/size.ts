import { isObject, type Value } from '@stackwright/language'

/** Roughly what a value takes as JSON; sizes of lists and objects are remembered, since states share most of their values. */
export function sizeOf(value: Value, known: WeakMap<object, number>): number {
  if (typeof value === 'string') return value.length + 2
  if (value === null || typeof value !== 'object') return 8
  const before = known.get(value)
  if (before !== undefined) return before
  let size = 2
  if (Array.isArray(value)) for (const item of value) size += sizeOf(item, known) + 1
  else if (isObject(value))
    for (const [key, child] of Object.entries(value)) size += key.length + 4 + sizeOf(child, known)
  else size = value.toString().length
  known.set(value, size)
  return size
}

/** What keeping one more version of a value costs, its parts being shared with others. */
export function shallowSize(value: Value | undefined): number {
  if (typeof value === 'string') return value.length
  if (value === null || typeof value !== 'object') return 8
  return Array.isArray(value) ? 16 + value.length * 8 : 16 + Object.keys(value).length * 24
}
