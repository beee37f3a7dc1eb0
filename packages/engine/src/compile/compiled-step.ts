import type { Completion, MaybePromise, Run, StepClosure, Value } from '@stackwright/language'

/** Answers a completion; null and undefined alike say that the step went through. */
export interface StepRunner {
  (run: Run, iteration?: number): MaybePromise<Completion>
  readonly assignment?: StepClosure['assignment']
}

/** What a step does, and what becomes of its result. */
export interface CompiledStep {
  readonly execute: StepClosure
  /** Only with a declared output: where the result goes, if anywhere. */
  readonly output: boolean
  readonly write?: ((run: Run, value: Value) => void) | undefined
}
