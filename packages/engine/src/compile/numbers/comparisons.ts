import {
  type BinaryOperator,
  type Comparison,
  compareValues,
  comparison,
  looseEquals,
  type Test,
  type ValueClosure,
} from '@stackwright/language'
import type { Compiled } from '../compiled.ts'

const withNumber: Record<Comparison, (left: ValueClosure, right: number) => ValueClosure> = {
  '==': (left, right) => (run) => looseEquals(left(run), right),
  '!=': (left, right) => (run) => !looseEquals(left(run), right),
  '>': (left, right) => (run) => compareValues(left(run), right) > 0,
  '>=': (left, right) => (run) => compareValues(left(run), right) >= 0,
  '<': (left, right) => (run) => compareValues(left(run), right) < 0,
  '<=': (left, right) => (run) => compareValues(left(run), right) <= 0,
}

const isComparison = (operator: BinaryOperator): operator is Comparison => Object.hasOwn(comparison, operator)

/** The closure that compares with a number that is written down on the right; undefined where there is none of its own. */
export function compareWithNumber(
  operator: BinaryOperator,
  left: ValueClosure,
  { constant: right }: Compiled,
): ValueClosure | undefined {
  return typeof right === 'number' && isComparison(operator) ? withNumber[operator](left, right) : undefined
}

/** A comparison as data; undefined when it is not that simple. `read` is the comparison whatever the variables hold. */
export function testOfComparison(
  operator: BinaryOperator,
  left: Compiled,
  right: Compiled,
  read: ValueClosure,
): Test | undefined {
  if (!isComparison(operator)) return undefined
  const { calculation } = left
  const remainder = calculation?.operator === '%' ? calculation : undefined
  const place = remainder?.left ?? left.place
  const number = right.constant
  if (place === undefined || (typeof number !== 'number' && right.place === undefined)) return undefined
  return {
    read,
    place,
    divisor: remainder?.number ?? 0,
    comparison: comparison[operator],
    other: right.place ?? -1,
    number: typeof number === 'number' ? number : 0,
  }
}
