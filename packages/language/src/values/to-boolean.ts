import { truthy } from './truthy.ts'
import type { Value } from './value.ts'

const noWords = new Set(['', '0', 'false', 'no', 'off'])

/** For arguments of type bool: words that mean no are false, everything else as truthy says. */
export function toBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value
  return typeof value === 'string' ? !noWords.has(value.trim().toLowerCase()) : truthy(value)
}
