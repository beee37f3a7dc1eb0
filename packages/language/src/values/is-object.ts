import Decimal from 'decimal.js'
import type { ObjectValue, Value } from './value.ts'

/** A value with keys: not null, not a list, not an exact number. */
export function isObject(value: Value | undefined): value is ObjectValue {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Decimal)
}
