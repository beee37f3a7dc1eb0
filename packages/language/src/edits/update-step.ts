import type { Expression } from '../expressions/expression.ts'
import type { Slot, Stack, Step } from '../stacks/step.ts'
import { changeStep } from './map-steps.ts'

/** Changes what a step says of itself. A key that is undefined is taken away. */
export function updateStep(
  stack: Stack,
  id: string,
  change: Partial<Pick<Step, 'description' | 'disabled' | 'result' | 'mocks'>>,
): Stack {
  return changeStep(stack, id, (step) => {
    const merged: Record<string, unknown> = { ...step, ...change }
    for (const [key, value] of Object.entries(change)) if (value === undefined) delete merged[key]
    return merged as unknown as Step
  })
}

/** Sets an argument of a step, or of its slot at a position; undefined takes it away. */
export function setArgument(
  stack: Stack,
  id: string,
  name: string,
  expression: Expression | undefined,
  slot?: number,
): Stack {
  return changeStep(stack, id, (step) =>
    slot === undefined
      ? { ...step, arguments: withArgument(step.arguments, name, expression) }
      : {
          ...step,
          ...(step.slots && {
            slots: step.slots.map((own, position) =>
              position === slot ? { ...own, arguments: withArgument(own.arguments ?? {}, name, expression) } : own,
            ),
          }),
        },
  )
}

/** Names the variable that receives the result; undefined or an empty name: none does. */
export function setResult(stack: Stack, id: string, result: string | undefined): Stack {
  return updateStep(stack, id, { result: result || undefined })
}

/** Gives a step one more slot, at a position among those it has. */
export function addSlot(stack: Stack, id: string, slot: Slot, position = Number.POSITIVE_INFINITY): Stack {
  return changeStep(stack, id, (step) => ({ ...step, slots: (step.slots ?? []).toSpliced(position, 0, slot) }))
}

/** Takes a slot away, with the steps in it. */
export function removeSlot(stack: Stack, id: string, position: number): Stack {
  return changeStep(stack, id, (step) => (step.slots ? { ...step, slots: step.slots.toSpliced(position, 1) } : step))
}

function withArgument(args: Step['arguments'], name: string, expression: Expression | undefined): Step['arguments'] {
  if (expression !== undefined) return { ...args, [name]: expression }
  const { [name]: _gone, ...rest } = args
  return rest
}
