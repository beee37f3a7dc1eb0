import type { Completion, MaybePromise, Run, StepClosure, Value } from '@stackwright/language'

/** Answers a completion; null and undefined alike say that the step went through. */
export interface StepRunner {
  (run: Run, iteration?: number): MaybePromise<Completion>
  readonly plain?: StepClosure['plain']
  /** What `plain` would have told of, when it does more than that. */
  readonly around?: StepClosure['plain']
}

/** What a step does, and what becomes of its result. */
export interface CompiledStep {
  readonly execute: StepClosure
  /** Only with a declared output: where the result goes, if anywhere. */
  readonly output: boolean
  readonly write?: ((run: Run, value: Value) => void) | undefined
}

/** Whether a step that waits does so in stacks of its own only: these have looked at the clock when they went on. */
export function waitsInside({ plain, around = plain }: StepRunner): boolean {
  return around !== undefined && around.kind !== 'assignment'
}
