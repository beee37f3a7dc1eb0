import { isObject } from './is-object.ts'
import type { Value } from './value.ts'

/**
 * Whether a value would take more than so many characters as JSON, at least. Lists and objects may stand in it many times, so that
 * a value which takes hardly any memory may have no end as text; the answer takes no longer than writing so many characters.
 */
export function isLongerThan(value: Value, most: number): boolean {
  let left = most
  const fits = (part: Value): boolean => {
    left--
    if (typeof part === 'string') left -= part.length
    else if (Array.isArray(part)) {
      for (const item of part) if (!fits(item)) return false
    } else if (isObject(part)) {
      for (const key in part) {
        left -= key.length + 3
        if (!fits(part[key] as Value)) return false
      }
    }
    return left >= 0
  }
  return !fits(value)
}
