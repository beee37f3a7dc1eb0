import { isNumber } from './exact.ts'
import { tryNumber } from './to-number.ts'
import { toText } from './to-text.ts'
import { truthy } from './truthy.ts'
import type { Value } from './value.ts'

/** A text that is the same for equal values: numbers and their texts, empty lists and objects, objects in any order. */
export function valueKey(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string' || isNumber(value)) {
    const number = tryNumber(value)
    return number === undefined ? JSON.stringify(value) : toText(number)
  }
  if (!truthy(value)) return '[]'
  if (Array.isArray(value)) return `[${value.map((item: Value) => valueKey(item)).join()}]`
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${valueKey(item as Value)}`)
  return `{${entries.sort().join()}}`
}
