import type { Stack, Step } from '../stacks/step.ts'

/** Which list of steps is meant: the document's own stack (null), or the slot at a position of a step. */
export type StackAddress = null | { readonly step: string; readonly slot: number }

/** A place between steps. `position` 0 is before the first. */
export interface StepPlace {
  readonly stack: StackAddress
  readonly position: number
}

export interface WalkedStep extends StepPlace {
  readonly step: Step
  /** The steps around it, outermost first. */
  readonly parents: readonly Step[]
}

/** Every step with its place, in the order in which it reads: a step before what stands in its slots. */
export function* walkSteps(
  stack: Stack,
  address: StackAddress = null,
  parents: readonly Step[] = [],
): Generator<WalkedStep, void, undefined> {
  for (const [position, step] of stack.entries()) {
    yield { step, stack: address, position, parents }
    for (const [slot, { steps }] of (step.slots ?? []).entries())
      yield* walkSteps(steps, { step: step.id, slot }, [...parents, step])
  }
}
