import type Decimal from 'decimal.js'
import argumentWrongType from '../failures/argument-wrong-type.ts'
import { isNumber, normalizeNumber } from './exact.ts'
import { describeType } from './type-name.ts'
import type { Value } from './value.ts'

const numeric = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,5})?\s*$/
const longestNumber = 20_000

/** A number, or text that is one; undefined for everything else. */
export function tryNumber(value: Value): number | Decimal | undefined {
  if (typeof value === 'number') return value
  if (typeof value === 'string')
    return value.length <= longestNumber && numeric.test(value) ? normalizeNumber(value.trim()) : undefined
  return isNumber(value) ? value : undefined
}

/** Like tryNumber, but fails with ARGUMENT.WRONG_TYPE naming the argument. */
export function toNumber(value: Value, name = 'The value'): number | Decimal {
  const number = tryNumber(value)
  if (number === undefined) throw argumentWrongType({ name, expected: 'a number', got: describe(value) })
  return number
}

/** A whole number that a double holds exactly, from a number or numeric text; 4.0 is whole, 4.5 is refused. */
export function toInteger(value: Value, name = 'The value'): number {
  const number = tryNumber(value)
  if (typeof number !== 'number' || !Number.isSafeInteger(number))
    throw argumentWrongType({ name, expected: 'a whole number', got: describe(value) })
  return number
}

/** The nearest double, for mathematics that works on doubles only (roots, logarithms). */
export function toDouble(value: Value, name = 'The value'): number {
  return Number(toNumber(value, name))
}

/** Numbers are told, texts are not: they may be secret, and messages end up in answers and logs. */
function describe(value: Value): string {
  if (typeof value === 'string') return 'text that is none'
  return isNumber(value) ? String(value) : describeType(value)
}
