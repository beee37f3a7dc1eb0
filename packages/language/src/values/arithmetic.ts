import type Decimal from 'decimal.js'
import argumentOutOfRange from '../failures/argument-out-of-range.ts'
import { Exact, isExactDouble, normalizeNumber } from './exact.ts'
import { toNumber } from './to-number.ts'
import type { Value } from './value.ts'

/*
 * Three ways, from cheap to dear: whole numbers that a double holds; decimals with up to six places, computed as whole
 * millionths (0.1 + 0.2 is 0.3); everything else as exact decimals. A double with more than 15 digits is approximate already
 * (1/3), so it is computed as a double and rounded to 15 digits, which makes 1/3*3 come out as 1.
 */
const places = 1e6
const mostMillionths = 1e15

/** The whole number of millionths that a double stands for, or NaN. */
function millionths(value: number): number {
  const scaled = Math.round(value * places)
  return scaled / places === value && scaled < mostMillionths && scaled > -mostMillionths ? scaled : Number.NaN
}

const isSafe = Number.isSafeInteger
const clean = (value: number) => normalizeNumber(Number(value.toPrecision(15)))
const isApproximate = (value: number | Decimal) => typeof value === 'number' && !isExactDouble(value)

export function add(left: Value, right: Value): number | Decimal {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right
    if (isSafe(sum) && isSafe(left) && isSafe(right)) return sum
  }
  return addOthers(left, right)
}

function addOthers(left: Value, right: Value): number | Decimal {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right
    const scaled = millionths(left) + millionths(right)
    if (scaled < mostMillionths && scaled > -mostMillionths) return scaled / places
    if (isApproximate(left) || isApproximate(right)) return clean(sum)
  }
  return normalizeNumber(new Exact(toNumber(left)).plus(toNumber(right)))
}

export function subtract(left: Value, right: Value): number | Decimal {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right
    if (isSafe(difference) && isSafe(left) && isSafe(right)) return difference
  }
  return subtractOthers(left, right)
}

function subtractOthers(left: Value, right: Value): number | Decimal {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right
    const scaled = millionths(left) - millionths(right)
    if (scaled < mostMillionths && scaled > -mostMillionths) return scaled / places
    if (isApproximate(left) || isApproximate(right)) return clean(difference)
  }
  return normalizeNumber(new Exact(toNumber(left)).minus(toNumber(right)))
}

export function multiply(left: Value, right: Value): number | Decimal {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right
    if (isSafe(product) && isSafe(left) && isSafe(right)) return product + 0
  }
  return multiplyOthers(left, right)
}

function multiplyOthers(left: Value, right: Value): number | Decimal {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right
    const scaled = millionths(left) * millionths(right)
    if (scaled < mostMillionths && scaled > -mostMillionths) return scaled / (places * places) + 0
    if (isApproximate(left) || isApproximate(right)) return clean(product)
  }
  return normalizeNumber(new Exact(toNumber(left)).times(toNumber(right)))
}

/**
 * What does not come out even is the nearest double, or 64 digits where an exact decimal is involved. Nearer to 0 than any double it
 * is 0, so that loops that halve a number until nothing is left come to their end.
 */
export function divide(left: Value, right: Value): number | Decimal {
  const dividend = toNumber(left)
  const divisor = nonZero(right)
  if (typeof dividend === 'number' && typeof divisor === 'number') {
    if (isSafe(dividend) && isSafe(divisor)) return dividend / divisor + 0
    const quotient = millionths(dividend) / millionths(divisor)
    if (!Number.isNaN(quotient)) return quotient + 0
    if (isApproximate(dividend) || isApproximate(divisor)) return clean(dividend / divisor)
    const exact = quotientOf(dividend, divisor)
    return typeof exact === 'number' || exact.precision() < Exact.precision ? exact : normalizeNumber(exact.toNumber())
  }
  return quotientOf(dividend, divisor)
}

function quotientOf(dividend: number | Decimal, divisor: number | Decimal): number | Decimal {
  const quotient = new Exact(dividend).div(divisor)
  return quotient.abs().lt(Number.MIN_VALUE) ? 0 : normalizeNumber(quotient)
}

/** The remainder with the sign of the dividend: -7 % 3 is -1. */
export function modulo(left: Value, right: Value): number | Decimal {
  if (isSafe(left) && isSafe(right) && right !== 0) return ((left as number) % (right as number)) + 0
  return moduloOfOthers(left, right)
}

function moduloOfOthers(left: Value, right: Value): number | Decimal {
  const dividend = toNumber(left)
  const divisor = nonZero(right)
  if (isSafe(dividend) && isSafe(divisor)) return ((dividend as number) % (divisor as number)) + 0
  // A remainder of very unlike magnitudes would need as many digits as their ratio has.
  const digits = new Exact(dividend).e - new Exact(divisor).e
  if (digits > 60) throw argumentOutOfRange({ name: 'The divisor', reason: 'is too small for an exact remainder.' })
  return normalizeNumber(new Exact(dividend).mod(divisor))
}

export function negate(value: Value): number | Decimal {
  if (typeof value === 'number') return 0 - value
  return normalizeNumber(new Exact(toNumber(value)).neg())
}

function nonZero(value: Value): number | Decimal {
  const divisor = toNumber(value)
  if (Number(divisor) === 0 && new Exact(divisor).isZero())
    throw argumentOutOfRange({ name: 'The divisor', reason: 'must not be 0.' })
  return divisor
}
