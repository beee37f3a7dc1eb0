import { isNumber } from './exact.ts'
import { PartCount } from './part-count.ts'
import { tryNumber } from './to-number.ts'
import { toText } from './to-text.ts'
import { truthy } from './truthy.ts'
import type { Value } from './value.ts'

/** What sorting an entry among the others takes besides. */
const charactersPerEntry = 256

/**
 * A text that is the same for equal values: numbers and their texts, empty lists and objects, objects in any order. What is made of
 * many values shares a count of their parts, since all those texts are kept. Fails with LIMIT.REACHED when there are too many.
 */
export function valueKey(value: Value, parts = new PartCount()): string {
  parts.add(typeof value === 'string' ? value.length : 0)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string' || isNumber(value)) {
    const number = tryNumber(value)
    return number === undefined ? JSON.stringify(value) : toText(number)
  }
  if (!truthy(value)) return '[]'
  if (Array.isArray(value)) return `[${value.map((item: Value) => valueKey(item, parts)).join()}]`
  const entries = Object.entries(value).map(([key, item]) => {
    parts.add(charactersPerEntry + key.length)
    return `${JSON.stringify(key)}:${valueKey(item as Value, parts)}`
  })
  return `{${entries.sort().join()}}`
}
