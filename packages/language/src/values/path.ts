import argumentOutOfRange from '../failures/argument-out-of-range.ts'
import argumentWrongType from '../failures/argument-wrong-type.ts'
import { isObject } from './is-object.ts'
import { checkListLength } from './list-length.ts'
import { own, setOwn } from './own.ts'
import { describeType } from './type-name.ts'
import type { Value } from './value.ts'

export type PathKey = string | number

/** A key as a position in a list, or -1. */
export function listIndex(key: PathKey): number {
  if (typeof key === 'number') return Number.isSafeInteger(key) && key >= 0 ? key : -1
  return /^(?:0|[1-9]\d{0,15})$/.test(key) ? Number(key) : -1
}

/** One key of an object or position of a list; undefined when there is none. */
export function getKey(value: Value | undefined, key: PathKey): Value | undefined {
  if (value === null || typeof value !== 'object') return undefined
  if (Array.isArray(value)) return value[listIndex(key)]
  return isObject(value) ? own(value, String(key)) : undefined
}

/** What stands at the end of a path; undefined when it is interrupted. */
export function getPath(value: Value | undefined, keys: readonly PathKey[]): Value | undefined {
  let current = value
  for (const key of keys) current = getKey(current, key)
  return current
}

/**
 * A copy with another value at the end of the path; what is not on the path is shared with the original. Missing parts and null
 * become objects; a list that is set past its end is null up to there.
 */
export function setPath(value: Value, keys: readonly PathKey[], replacement: Value): Value {
  return setFrom(value, keys, 0, replacement)
}

function setFrom(value: Value, keys: readonly PathKey[], position: number, replacement: Value): Value {
  const key = keys[position]
  if (key === undefined) return replacement
  if (Array.isArray(value)) {
    const index = listIndex(key)
    if (index < 0)
      throw argumentOutOfRange({ name: String(key), reason: `is not a position of a list. The first one is 0.` })
    const copy = value.slice()
    if (index > value.length) {
      checkListLength(index + 1)
      for (let gap = value.length; gap < index; gap++) copy.push(null)
    }
    copy[index] = setFrom(value[index] ?? null, keys, position + 1, replacement)
    return copy
  }
  if (value !== null && !isObject(value))
    throw argumentWrongType({
      name: keys.slice(0, position).join('.') || 'The value',
      expected: 'an object',
      got: describeType(value),
    })
  const copy: Record<string, Value> = { ...value }
  setOwn(
    copy,
    String(key),
    setFrom(value === null ? null : (own(value, String(key)) ?? null), keys, position + 1, replacement),
  )
  return copy
}

/** A copy without what stands at the end of the path; the same value when nothing stands there. */
export function unsetPath(value: Value, keys: readonly PathKey[]): Value {
  if (keys.length === 0 || getPath(value, keys) === undefined) return value
  return unsetFrom(value, keys, 0)
}

function unsetFrom(value: Value, keys: readonly PathKey[], position: number): Value {
  const key = keys[position] as PathKey
  const child = getKey(value, key) as Value
  const last = position === keys.length - 1
  if (Array.isArray(value)) {
    const copy = value.slice()
    if (last) copy.splice(listIndex(key), 1)
    else copy[listIndex(key)] = unsetFrom(child, keys, position + 1)
    return copy
  }
  const copy: Record<string, Value> = { ...(value as Record<string, Value>) }
  if (last) delete copy[String(key)]
  else setOwn(copy, String(key), unsetFrom(child, keys, position + 1))
  return copy
}
