import { add, type BinaryOperator, multiply, subtract, type ValueClosure } from '@stackwright/language'
import type { Compiled } from '../compiled.ts'

const withNumber: Partial<Record<BinaryOperator, (left: ValueClosure, right: number) => ValueClosure>> = {
  '+': (left, right) => (run) => add(left(run), right),
  '-': (left, right) => (run) => subtract(left(run), right),
  '*': (left, right) => (run) => multiply(left(run), right),
}

/** The closure that computes with a number that is written down on the right; undefined where there is none of its own. */
export function computeWithNumber(
  operator: BinaryOperator,
  left: ValueClosure,
  { constant: right }: Compiled,
): ValueClosure | undefined {
  return typeof right === 'number' ? withNumber[operator]?.(left, right) : undefined
}
