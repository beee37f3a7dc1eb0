import type { Completion, MaybePromise, Run, Step, Value } from '@stackwright/language'
import type { CompiledStep, StepRunner } from '../compile/compiled-step.ts'
import type { ProgramRun } from '../program-run.ts'

/** A step that tells the trace when it begins and ends. Compiled instead of the plain one, which knows nothing of traces. */
export function tracedStep(step: Step, { execute, output, write }: CompiledStep): StepRunner {
  const runner: StepRunner = (run, iteration) => {
    const { trace } = run
    const current = run as ProgramRun
    const outer = current.entry
    const entry = trace?.enter(step.id, step.function, iteration, run) ?? -1
    current.entry = entry

    const leave = (outcome: Value | Completion): Completion => {
      if (output && write) write(run, (outcome as Value | undefined) ?? null)
      current.entry = outer
      trace?.leave(entry, run, output ? ((outcome as Value | undefined) ?? null) : undefined, undefined)
      return output ? undefined : (outcome as Completion)
    }
    const failed = (error: unknown): never => {
      current.entry = outer
      trace?.leave(entry, run, undefined, error as Error)
      throw error
    }
    return attempt(execute, run, leave, failed)
  }
  return execute.plain ? Object.assign(runner, { around: execute.plain }) : runner
}

function attempt(
  execute: CompiledStep['execute'],
  run: Run,
  leave: (outcome: Value | Completion) => Completion,
  failed: (error: unknown) => never,
): MaybePromise<Completion> {
  let outcome: MaybePromise<Value | Completion>
  try {
    outcome = execute(run)
  } catch (error) {
    return failed(error)
  }
  return outcome instanceof Promise ? outcome.then(leave, failed) : leave(outcome)
}
