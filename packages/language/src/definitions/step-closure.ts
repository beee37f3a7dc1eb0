import type { MaybePromise } from '../values/maybe-promise.ts'
import type { Value } from '../values/value.ts'
import type { PlainStep } from './plain-step.ts'
import type { Completion, Run } from './run.ts'

/** Answers the step's result, or its completion for functions without output. */
export interface StepClosure {
  (run: Run): MaybePromise<Value | Completion>
  /** What it does, when whoever runs it can do that without calling it. */
  readonly plain?: PlainStep
}
