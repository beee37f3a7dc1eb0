import Decimal from 'decimal.js'
import argumentOutOfRange from '../failures/argument-out-of-range.ts'
import type { Value } from './value.ts'

/**
 * Exact decimals with settings of their own: nothing else in the process that uses decimal.js is affected. Sums and products
 * keep 64 digits; beyond the exponents here a result is refused instead of becoming infinite.
 */
export const Exact = Decimal.clone({
  precision: 64,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -64,
  toExpPos: 64,
  minE: -20_000,
  maxE: 20_000,
  defaults: true,
})
// A prototype of its own (clones share one), so that stringifyJson can teach it how to be written.
Object.defineProperty(Exact, 'prototype', { value: Object.create(Decimal.prototype) })

/** A number of either kind. */
export function isNumber(value: Value | undefined): value is number | Decimal {
  return typeof value === 'number' || value instanceof Decimal
}

const exactDigits = 15
/** Doubles nearer to 0 hold fewer digits than that. */
const leastNormal = 2 ** -1022

/**
 * Whether a double stands for a decimal without doubt: whole up to 2^53, or at most 15 significant digits. Doubles with more
 * digits come only from divisions, roots and the like, and count as approximate.
 */
export function isExactDouble(value: number): boolean {
  return Number.isSafeInteger(value) || Number(value.toPrecision(exactDigits)) === value
}

/** The one form of a number: a JavaScript number where it is exact, otherwise a Decimal. Refuses what is not finite. */
export function normalizeNumber(value: Decimal | string | bigint | number): number | Decimal {
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value === 0 ? 0 : value
    throw notFinite()
  }
  if (typeof value === 'string' && value.length <= exactDigits && !/[eE]/.test(value)) {
    const short = Number(value)
    if (Number.isFinite(short)) return short === 0 ? 0 : short
  }
  const exact = toExact(value)
  if (!exact.isFinite()) throw notFinite()
  const double = exact.toNumber()
  if (Number.isSafeInteger(double)) return exact.eq(double) ? (double === 0 ? 0 : double) : exact
  const holdsAll = exact.precision() <= exactDigits && Number.isFinite(double) && Math.abs(double) >= leastNormal
  return holdsAll ? double : exact
}

function toExact(value: Decimal | string | bigint): Decimal {
  if (Decimal.isDecimal(value) && value.constructor === Exact) return value as Decimal
  try {
    return new Exact(value.toString())
  } catch {
    throw notFinite()
  }
}

const notFinite = () => argumentOutOfRange({ name: 'The number', reason: 'is not finite or too large to be kept.' })
