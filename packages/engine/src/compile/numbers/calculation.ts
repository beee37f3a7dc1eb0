import type { BinaryOperator, Value, ValueClosure } from '@stackwright/language'
import { isInt32 } from './int32.ts'

/*
 * Most conditions and sums of loops look like `$i < 10`, `$i + 1` or `$i % 2 == 0`: variables and numbers that are written down.
 * A closure that need not be called counts there, so such shapes are kept as data beside their closures: whoever uses them can do
 * plain numbers by himself, where these are exact beyond doubt, and asks the closure for everything else, so that a value is the
 * same whichever way it was computed.
 */

/** What is known of an operand: that it is a whole variable, and where it stands, or its value. */
export interface Operand {
  readonly place?: number
  readonly constant?: Value
}

/** A variable on the left, a variable or a number of 32 bits on the right. */
export interface Calculation {
  readonly operator: '+' | '%'
  /** Where the variables stand in `run.variables`; no other one: -1. */
  readonly left: number
  readonly other: number
  readonly number: number
}

/** Whole, of 32 bits and not 0: another such number and this have exact sums (of 33 bits) and remainders. -0 comes of 0 only. */
const isSmall = (value: unknown): value is number => typeof value === 'number' && isInt32(value) && value !== 0

/** The calculation that an operator and its operands are, if they are one. */
export function calculationOf(operator: BinaryOperator, left: Operand, right: Operand): Calculation | undefined {
  if (left.place === undefined) return undefined
  if (operator === '+' && right.place !== undefined)
    return { operator, left: left.place, other: right.place, number: 0 }
  const number = right.constant
  if (!isSmall(number)) return undefined
  if (operator === '+' || operator === '%') return { operator, left: left.place, other: -1, number }
  return operator === '-' && isSmall(-number)
    ? { operator: '+', left: left.place, other: -1, number: -number }
    : undefined
}

/** A closure for a calculation; `general` gives the value of what is no small number. */
export function readCalculation(
  { operator, left: place, other, number }: Calculation,
  general: ValueClosure,
): ValueClosure {
  if (other >= 0)
    return (run) => {
      const left = run.variables[place]
      const added = run.variables[other]
      return typeof left === 'number' && (left | 0) === left && typeof added === 'number' && (added | 0) === added
        ? left + added
        : general(run)
    }
  if (operator === '+')
    return (run) => {
      const left = run.variables[place]
      return typeof left === 'number' && (left | 0) === left ? left + number : general(run)
    }
  return (run) => {
    const left = run.variables[place]
    // Zero is added since the remainder of a negative number may be -0.
    return typeof left === 'number' && (left | 0) === left ? (left % number) + 0 : general(run)
  }
}
