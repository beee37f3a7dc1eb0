import { isNumber } from './exact.ts'
import { PartCount } from './part-count.ts'
import { tryNumber } from './to-number.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

type Order = -1 | 0 | 1

/**
 * The order of any two values: null first, then booleans; numbers by value, also against numeric text; text by its characters;
 * lists element by element, then objects. Fails with LIMIT.REACHED where lists have too many parts to compare;
 * who compares many times shares one count.
 */
export function compareValues(left: Value, right: Value, parts?: PartCount): Order {
  if (typeof left === 'number' && typeof right === 'number') return left < right ? -1 : left > right ? 1 : 0
  return compareOthers(left, right, parts)
}

// Functions with a way for plain numbers are kept so short that the engine underneath inlines them where they are called.
function compareOthers(left: Value, right: Value, parts?: PartCount): Order {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  const ranks = rank(left) - rank(right)
  if (ranks !== 0) return ranks < 0 ? -1 : 1
  if (left === null) return 0
  if (typeof left === 'boolean') return sign(Number(left) - Number(right))
  if (left === right) return 0
  if (Array.isArray(left)) return compareLists(left, right as readonly Value[], parts ?? new PartCount())
  if (rank(left) === 4) return 0
  const a = tryNumber(left)
  const b = tryNumber(right)
  if (a === undefined || b === undefined) return compareValues(toText(left), toText(right))
  return typeof a === 'number' ? (typeof b === 'number' ? sign(a - b) : sign(-b.cmp(a))) : sign(a.cmp(b))
}

function rank(value: Value): number {
  if (value === null) return 0
  if (typeof value === 'boolean') return 1
  if (typeof value === 'string' || isNumber(value)) return 2
  return Array.isArray(value) ? 3 : 4
}

const sign = (difference: number): Order => (difference < 0 ? -1 : difference > 0 ? 1 : 0)

function compareLists(left: readonly Value[], right: readonly Value[], parts: PartCount): Order {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index++) {
    parts.add()
    const order = compareOthers(left[index] as Value, right[index] as Value, parts)
    if (order !== 0) return order
  }
  return sign(left.length - right.length)
}
