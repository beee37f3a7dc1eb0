import type { StackClosure } from './run.ts'
import type { Test } from './test.ts'

/*
 * Steps that most loops are made of say what they do beside the closure that does it, so that whoever runs a stack can do that
 * without calling anything. The closure is the meaning: doing it has to come to the same.
 */
export type PlainStep = Assignment | Choice | Repetition

/** `$x = $y + 1` or `$x = $y + $z`. */
export interface Assignment {
  readonly kind: 'assignment'
  /** Where the variable that is set and the one on the left stand in `run.variables`. */
  readonly target: number
  readonly left: number
  /** Where the variable on the right stands; -1: there is a whole number of 32 bits. */
  readonly other: number
  readonly number: number
}

/** Runs the stack of the first condition that holds, or `otherwise`. */
export interface Choice {
  readonly kind: 'choice'
  readonly branches: readonly { readonly when: Test; readonly run: StackClosure }[]
  readonly otherwise: StackClosure | undefined
}

/** Runs a stack as long as a condition holds. */
export interface Repetition {
  readonly kind: 'repetition'
  readonly condition: Test
  readonly body: StackClosure
}
