import argumentWrongType from '../failures/argument-wrong-type.ts'
import { tryNumber } from './to-number.ts'
import { describeType } from './type-name.ts'
import type { Value } from './value.ts'

const isoDate = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/i

/** Epoch milliseconds from a number, numeric text, "now", or a date and time as in ISO 8601 (UTC unless it says otherwise). */
export function toTimestamp(value: Value, now: number, name = 'The value'): number {
  const number = tryNumber(value)
  if (typeof number === 'number' && Number.isFinite(number)) return Math.trunc(number)
  if (typeof value === 'string') {
    const text = value.trim()
    if (text === 'now') return now
    if (isoDate.test(text)) {
      const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text.slice(10))
      const time = Date.parse(text.length > 10 ? text.replace(' ', 'T').replace(' ', '') + (zoned ? '' : 'Z') : text)
      if (!Number.isNaN(time)) return time
    }
  }
  throw argumentWrongType({
    name,
    expected: 'a time in milliseconds or text such as 2026-01-31T12:00:00Z',
    got: describeType(value),
  })
}
