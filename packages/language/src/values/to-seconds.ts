import argumentWrongType from '../failures/argument-wrong-type.ts'
import { tryNumber } from './to-number.ts'
import { describeType } from './type-name.ts'
import type { Value } from './value.ts'

const seconds: Record<string, number> = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 }
const duration = /^(\d+(?:\.\d+)?)\s*(s|m|h|d|w)(?:ec(?:ond)?s?|in(?:ute)?s?|(?:ou)?rs?|ays?|eeks?)?$/i

/** A length of time in seconds, from a number or text such as "90", "15m", "1h", "7 days". */
export function toSeconds(value: Value, name = 'The value'): number {
  const number = tryNumber(value)
  if (number !== undefined) return Number(number)
  const match = typeof value === 'string' ? duration.exec(value.trim()) : null
  if (match) return Number(match[1]) * (seconds[(match[2] ?? '').toLowerCase()] ?? 1)
  throw argumentWrongType({
    name,
    expected: 'a number of seconds or text such as 1h',
    got: describeType(value),
  })
}
