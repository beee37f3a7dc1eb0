import { Exact, isNumber } from './exact.ts'
import { stringifyJson } from './stringify-json.ts'
import type { Value } from './value.ts'

/** A value as text: numbers without noise or trailing zeros, null as "", lists and objects as JSON. */
export function toText(value: Value): string {
  if (typeof value === 'string') return value
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'number') {
    const size = Math.abs(value)
    // Outside this range JavaScript would write an exponent.
    return (size >= 1e-6 && size < 1e21) || value === 0 ? String(value) : new Exact(value).toString()
  }
  return isNumber(value) ? value.toString() : stringifyJson(value)
}
