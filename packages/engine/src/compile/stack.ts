import type { Completion, MaybePromise, Place, Stack, StackClosure } from '@stackwright/language'
import { checkDeadline } from '../pace.ts'
import type { ProgramRun } from '../program-run.ts'
import type { StepRunner } from './compiled-step.ts'
import type { Context } from './context.ts'
import { locate } from './locate.ts'
import { compileStep } from './step.ts'

interface RunnableStep {
  readonly run: StepRunner
  readonly place: Place
}

/**
 * Compiles a list of steps. It runs synchronously until a step waits, then goes on in one async function. Each start of a stack
 * is counted, so that a loop of any kind meets its limits and lets others have a turn.
 */
export function stackCompiler(stack: Stack, context: Context): StackClosure {
  const steps = stack.flatMap((step, index): RunnableStep[] => {
    if (step.disabled) return []
    const path = `${context.path}.${index}`
    return [{ run: compileStep(step, { ...context, path, step: step.id }), place: { step: step.id, path } }]
  })
  return runnerOf(steps, context)
}

function runnerOf(steps: readonly RunnableStep[], context: Context): StackClosure {
  const cost = steps.length + 1
  const places = steps.map((step) => step.place)
  const own: Place = { path: context.path, ...(context.step !== undefined && { step: context.step }) }
  const runners = steps.map((step) => step.run)
  const count = runners.length

  const start = (run: ProgramRun, iteration: number | undefined): MaybePromise<Completion> => {
    let index = 0
    try {
      for (; index < count; index++) {
        const outcome = (runners[index] as StepRunner)(run, iteration)
        if (outcome === undefined) continue
        if (outcome instanceof Promise) return goOn(run, iteration, outcome, index)
        return outcome
      }
    } catch (error) {
      throw locate(error, places[index] ?? own)
    }
    return undefined
  }

  const goOn = async (run: ProgramRun, iteration: number | undefined, first: Promise<Completion>, from: number) => {
    let index = from
    try {
      let outcome = await first
      checkDeadline(run)
      while (outcome === undefined && ++index < count) {
        const next = (runners[index] as StepRunner)(run, iteration)
        if (next instanceof Promise) {
          outcome = await next
          checkDeadline(run)
        } else outcome = next
      }
      return outcome
    } catch (error) {
      throw locate(error, places[index] ?? own)
    }
  }

  return (run, iteration) => {
    const { limits, pace } = run as ProgramRun
    limits.steps -= cost
    if (limits.steps < pace.nextCheck) {
      const pause = check(run as ProgramRun, own)
      if (pause) return pause.then(() => start(run as ProgramRun, iteration))
    }
    return start(run as ProgramRun, iteration)
  }
}

function check(run: ProgramRun, place: Place): Promise<void> | undefined {
  try {
    return run.pace.check(run)
  } catch (error) {
    throw locate(error, place)
  }
}
