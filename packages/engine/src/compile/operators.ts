import {
  add,
  type BinaryExpression,
  type BinaryOperator,
  compareValues,
  divide,
  expressionInvalid,
  Failure,
  holds,
  limitReached,
  looseEquals,
  modulo,
  multiply,
  negate,
  PartCount,
  type Run,
  strictEquals,
  subtract,
  toInteger,
  truthy,
  type UnaryExpression,
  type Value,
  type ValueClosure,
} from '@stackwright/language'
import { listBytes } from '../memory/value-bytes.ts'
import type { ProgramRun } from '../program-run.ts'
import { type Compiled, fold } from './compiled.ts'
import { type Context, compileExpression } from './context.ts'
import { joinValues } from './join-values.ts'
import { computeWithNumber } from './numbers/arithmetic.ts'
import { calculationOf, readCalculation } from './numbers/calculation.ts'
import { compareWithNumber, testOfComparison } from './numbers/comparisons.ts'

type Factory = (left: ValueClosure, right: ValueClosure) => ValueClosure

/** Each operator has a closure of its own, so that the engine underneath can specialise each. */
const factories: Partial<Record<BinaryOperator, Factory>> = {
  '==': (left, right) => (run) => compared(run, PartCount.total, looseEquals(left(run), right(run))),
  '!=': (left, right) => (run) => !compared(run, PartCount.total, looseEquals(left(run), right(run))),
  '===': (left, right) => (run) => compared(run, PartCount.total, strictEquals(left(run), right(run))),
  '!==': (left, right) => (run) => !compared(run, PartCount.total, strictEquals(left(run), right(run))),
  '>': (left, right) => (run) => compared(run, PartCount.total, compareValues(left(run), right(run))) > 0,
  '>=': (left, right) => (run) => compared(run, PartCount.total, compareValues(left(run), right(run))) >= 0,
  '<': (left, right) => (run) => compared(run, PartCount.total, compareValues(left(run), right(run))) < 0,
  '<=': (left, right) => (run) => compared(run, PartCount.total, compareValues(left(run), right(run))) <= 0,
  '&&': (left, right) => (run) => truthy(left(run)) && truthy(right(run)),
  '||': (left, right) => (run) => {
    const value = left(run)
    return truthy(value) ? value : right(run)
  },
  '?:': (left, right) => (run) => {
    const value = left(run)
    return truthy(value) ? value : right(run)
  },
  '??': (left, right) => (run) => left(run) ?? right(run),
  '+': (left, right) => (run) => add(left(run), right(run)),
  '-': (left, right) => (run) => subtract(left(run), right(run)),
  '*': (left, right) => (run) => multiply(left(run), right(run)),
  '/': (left, right) => (run) => divide(left(run), right(run)),
  '%': (left, right) => (run) => modulo(left(run), right(run)),
  '~': (left, right) => (run) => joinValues(run, left(run), right(run)),
  '..': (left, right) => (run) => range(run, left(run), right(run)),
}

/** Counts what it took to compare two values. */
function compared<T>(run: Run, before: number, outcome: T): T {
  ;(run as ProgramRun).pace.parts(run, before)
  return outcome
}

const longestRange = 1_000_000

/** Whole numbers from first to last, both included; empty when the last is smaller. */
function range(run: Run, from: Value, to: Value): Value {
  const first = toInteger(from, 'The start of the range')
  const last = toInteger(to, 'The end of the range')
  if (last - first >= longestRange)
    throw limitReached({ limit: 'length of a range', allowed: `${longestRange} numbers` })
  ;(run as ProgramRun).pace.charge(listBytes(Math.max(0, last - first + 1)))
  const list: number[] = []
  for (let number = first; number <= last; number++) list.push(number)
  return list
}

export function compileBinary({ operator, left, right }: BinaryExpression, context: Context): Compiled {
  const first = compileExpression(left, context)
  const second = compileExpression(right, context)
  return operate(operator, operator === '??' && left.kind === 'reference' ? orNull(first) : first, second)
}

/** What `$a.b ?? c` asks is just whether there is such a thing. */
const orNull = ({ read }: Compiled): Compiled => ({
  read: (run) => {
    const { element } = run
    try {
      return read(run)
    } catch (error) {
      if (!(error instanceof Failure && error.code === 'VARIABLE.MISSING')) throw error
      // A key of the path may have failed at an element of its own.
      run.element = element
      return null
    }
  },
})

/** What an operator makes of two operands. */
export function operate(operator: BinaryOperator, left: Compiled, right: Compiled): Compiled {
  const factory = factories[operator]
  if (!factory)
    throw expressionInvalid({ reason: `The operator ${operator} works only on the fields of a table, inside a query.` })
  const general = factory(left.read, right.read)
  const calculation = calculationOf(operator, left, right)
  if (calculation) return { read: readCalculation(calculation, general), calculation }
  const test = testOfComparison(operator, left, right, general)
  if (test) return { read: (run) => holds(test, run), test }
  const read = compareWithNumber(operator, left.read, right) ?? computeWithNumber(operator, left.read, right) ?? general
  // A long list is cheaper made anew than kept with every program.
  return operator === '..' ? { read } : fold([left, right], read)
}

export function compileUnary({ operator, value }: UnaryExpression, context: Context): Compiled {
  const operand = compileExpression(value, context)
  const { read } = operand
  return fold([operand], operator === '!' ? (run) => !truthy(read(run)) : (run) => negate(read(run)))
}
