import {
  add,
  type BinaryOperator,
  compareValues,
  looseEquals,
  modulo,
  multiply,
  subtract,
  type ValueClosure,
} from '@stackwright/language'
import type { Compiled } from './compiled.ts'

/*
 * Most conditions and sums of loops look like `$i < 10` and `$i + 1`: a number that is written down on the right, mostly a
 * variable on the left. Every closure that need not be called counts there, so these have closures of their own. They give
 * exactly what the general ones do.
 */

type OnValue = (left: ValueClosure, right: number) => ValueClosure
type OnVariable = (place: number, right: number, general: ValueClosure) => ValueClosure

const onValue: Partial<Record<BinaryOperator, OnValue>> = {
  '==': (left, right) => (run) => looseEquals(left(run), right),
  '!=': (left, right) => (run) => !looseEquals(left(run), right),
  '>': (left, right) => (run) => compareValues(left(run), right) > 0,
  '>=': (left, right) => (run) => compareValues(left(run), right) >= 0,
  '<': (left, right) => (run) => compareValues(left(run), right) < 0,
  '<=': (left, right) => (run) => compareValues(left(run), right) <= 0,
  '+': (left, right) => (run) => add(left(run), right),
  '-': (left, right) => (run) => subtract(left(run), right),
  '*': (left, right) => (run) => multiply(left(run), right),
  '%': (left, right) => (run) => modulo(left(run), right),
}

/** Comparisons of a variable that holds a number; with anything else in it, the general closure is asked. */
const comparisons: Partial<Record<BinaryOperator, OnVariable>> = {
  '==': (place, right, general) => (run) => {
    const left = run.variables[place]
    return typeof left === 'number' ? left === right : general(run)
  },
  '!=': (place, right, general) => (run) => {
    const left = run.variables[place]
    return typeof left === 'number' ? left !== right : general(run)
  },
  '>': (place, right, general) => (run) => {
    const left = run.variables[place]
    return typeof left === 'number' ? left > right : general(run)
  },
  '>=': (place, right, general) => (run) => {
    const left = run.variables[place]
    return typeof left === 'number' ? left >= right : general(run)
  },
  '<': (place, right, general) => (run) => {
    const left = run.variables[place]
    return typeof left === 'number' ? left < right : general(run)
  },
  '<=': (place, right, general) => (run) => {
    const left = run.variables[place]
    return typeof left === 'number' ? left <= right : general(run)
  },
}

/** Sums with a variable that holds a whole number of 32 bits, which no other one of 32 bits can make inexact. */
const sums: Partial<Record<BinaryOperator, OnVariable>> = {
  '+': (place, right, general) => (run) => {
    const left = run.variables[place]
    return typeof left === 'number' && (left | 0) === left ? left + right : general(run)
  },
  '-': (place, right, general) => (run) => {
    const left = run.variables[place]
    return typeof left === 'number' && (left | 0) === left ? left - right : general(run)
  },
  '%': (place, right, general) => (run) => {
    const left = run.variables[place]
    // Zero is added since the remainder of a negative number may be -0.
    return typeof left === 'number' && (left | 0) === left ? (left % right) + 0 : general(run)
  },
}

/** The closure for a number on the right; undefined where there is none of its own. */
export function withNumber(
  operator: BinaryOperator,
  left: Compiled,
  { constant: right }: Compiled,
  general: ValueClosure,
): ValueClosure | undefined {
  if (typeof right !== 'number') return undefined
  if (left.place !== undefined) {
    const small = (right | 0) === right && right !== 0
    const special = comparisons[operator] ?? (small ? sums[operator] : undefined)
    if (special) return special(left.place, right, general)
  }
  return onValue[operator]?.(left.read, right)
}
