import { isNumber } from './exact.ts'
import type { Value } from './value.ts'

/** null, false, 0, "", [] and {} are empty; everything else, "0" and "false" included, is not. */
export function truthy(value: Value): boolean {
  return typeof value === 'boolean' ? value : isFilled(value)
}

function isFilled(value: Exclude<Value, boolean>): boolean {
  if (value === null) return false
  if (typeof value === 'string') return value !== ''
  if (typeof value === 'number') return value !== 0
  if (Array.isArray(value)) return value.length > 0
  if (isNumber(value)) return !value.isZero()
  for (const _ in value) return true
  return false
}
