import type { Stack } from '../stacks/step.ts'
import type { Checker, Surroundings } from './checker.ts'
import { inside } from './position.ts'
import { runStep } from './run-step.ts'
import type { State } from './state.ts'

/** Goes through the steps of a stack as a run would; `state` afterwards is what is known behind it. */
export function runStack(checker: Checker, stack: Stack, state: State, around: Surroundings): void {
  for (const [index, step] of stack.entries()) {
    checker.noteState(step.id, state)
    if (step.disabled) continue
    if (!state.reachable) {
      for (const { id } of stack.slice(index)) checker.noteState(id, state)
      const rest = stack.slice(index).filter((later) => !later.disabled)
      checker.report(
        'STEP.UNREACHABLE',
        inside(around.at, index),
        rest.length === 1
          ? 'This step is never reached: the steps above always end before it.'
          : `This step and ${rest.length === 2 ? 'the one' : `the ${rest.length - 1}`} below it are never reached: the steps above always end before it.`,
        step.id,
        {
          title: rest.length === 1 ? 'Delete this step' : `Delete these ${rest.length} steps`,
          edits: rest.map(({ id }) => ({ kind: 'remove', step: id })),
        },
      )
      return
    }
    if (!checker.work()) return
    runStep(checker, step, state, { ...around, at: inside(around.at, index) })
  }
}
