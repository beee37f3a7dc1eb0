import type { Place, Stack } from '@stackwright/language'
import type { ProgramRun } from '../program-run.ts'
import type { Context } from './context.ts'
import { runInstructions } from './flow/advance.ts'
import type { Instruction } from './flow/instruction.ts'
import { linkStack } from './flow/link.ts'
import { costOf, type LinkableStack, type RunnableStep, type StackParts } from './flow/stack-parts.ts'
import { compileStep } from './step.ts'

/**
 * Compiles a list of steps. Each start of a stack is counted, so that a loop of any kind meets its limits and lets others have a
 * turn.
 */
export function stackCompiler(stack: Stack, context: Context): LinkableStack {
  const steps = stack.flatMap((step, index): RunnableStep[] => {
    if (step.disabled) return []
    const path = `${context.path}.${index}`
    return [{ run: compileStep(step, { ...context, path, step: step.id }), place: { step: step.id, path } }]
  })
  const place: Place = { path: context.path, ...(context.step !== undefined && { step: context.step }) }
  return runnerOf({ steps, place })
}

/** A stack that is a part of another one's instructions is never run by itself, so its own are linked when it is. */
function runnerOf(parts: StackParts): LinkableStack {
  const cost = costOf(parts)
  let first: Instruction | undefined
  const runStack: LinkableStack = (given, iteration) => {
    const run = given as ProgramRun
    first ??= linkStack(parts, undefined, undefined)
    run.pace.left -= cost
    return runInstructions(run, first, iteration)
  }
  return Object.assign(runStack, { parts })
}
