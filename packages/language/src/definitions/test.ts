import { truthy } from '../values/truthy.ts'
import type { Run, ValueClosure } from './run.ts'

/** Which way a test compares; numbers, so that a switch over them is a jump. */
export const comparison = { '==': 0, '!=': 1, '<': 2, '<=': 3, '>': 4, '>=': 5 } as const

export type Comparison = keyof typeof comparison

/**
 * A condition. Most of those that loops ask again and again look like `$i < 10`, `$i < $n` or `$i % 2 == 0`: that is kept as data,
 * so that asking calls nothing.
 */
export interface Test {
  /** The condition, whatever it is. */
  readonly read: ValueClosure
  /** Where the variable on the left stands in `run.variables`; -1: the condition is none of these. */
  readonly place: number
  /** The variable is divided by this, and what is left is compared; a whole number of 32 bits, 0: it is compared itself. */
  readonly divisor: number
  readonly comparison: (typeof comparison)[Comparison]
  /** Where the variable on the right stands; -1: there is a number. */
  readonly other: number
  readonly number: number
}

/** A condition of which nothing is known. */
export const testOf = (read: ValueClosure): Test => ({
  read,
  place: -1,
  divisor: 0,
  comparison: 0,
  other: -1,
  number: 0,
})

/** Whether a condition holds: null, false, 0 and what is empty do not. */
export function holds(test: Test, run: Run): boolean {
  // A position of -1 would be looked up by name, which is slow for all others, too.
  if (test.place < 0) return truthy(test.read(run))
  const left = run.variables[test.place]
  const right = test.other < 0 ? test.number : run.variables[test.other]
  const { divisor } = test
  if (typeof left !== 'number' || typeof right !== 'number' || (divisor !== 0 && (left | 0) !== left))
    return truthy(test.read(run))
  const compared = divisor === 0 ? left : ((left | 0) % (divisor | 0)) | 0
  switch (test.comparison) {
    case 0:
      return compared === right
    case 1:
      return compared !== right
    case 2:
      return compared < right
    case 3:
      return compared <= right
    case 4:
      return compared > right
    default:
      return compared >= right
  }
}
