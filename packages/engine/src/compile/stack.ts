import type { Completion, Place, Stack, StackClosure } from '@stackwright/language'
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
  const assignments = steps.map((step) => step.run.assignment)
  const count = runners.length

  /** Goes on behind the promise of a step, or behind a pause before the next one. */
  const goOn = async (
    run: ProgramRun,
    iteration: number | undefined,
    first: Promise<Completion>,
    from: number,
  ): Promise<Completion> => {
    const { pace } = run
    let index = from
    try {
      let outcome = await first
      checkDeadline(run)
      for (;;) {
        if (outcome) return outcome
        index++
        if (pace.left < 0) await pace.check(run)
        if (index === count) return undefined
        const next = (runners[index] as StepRunner)(run, iteration)
        if (next instanceof Promise) {
          outcome = await next
          checkDeadline(run)
        } else outcome = next
      }
    } catch (error) {
      throw locate(error, places[index] ?? own)
    }
  }

  return (given, iteration) => {
    const run = given as ProgramRun
    const { pace } = run
    pace.left -= cost
    let index = 0
    try {
      for (; ; index++) {
        if (pace.left < 0) {
          const pause = pace.check(run)
          if (pause) return goOn(run, iteration, pause, index - 1)
        }
        if (index === count) return undefined
        const assignment = assignments[index]
        // Whole numbers of 32 bits have exact sums; everything else is for the step.
        if (assignment !== undefined) {
          const { variables } = run
          const left = variables[assignment.left]
          const right = assignment.other < 0 ? assignment.number : variables[assignment.other]
          if (typeof left === 'number' && typeof right === 'number' && (left | 0) === left && (right | 0) === right) {
            variables[assignment.target] = (left | 0) + (right | 0)
            continue
          }
        }
        const outcome = (runners[index] as StepRunner)(run, iteration)
        // Most steps just go through.
        if (!outcome) continue
        return outcome instanceof Promise ? goOn(run, iteration, outcome, index) : outcome
      }
    } catch (error) {
      throw locate(error, places[index] ?? own)
    }
  }
}
