import type { StepShapes } from '../definitions/argument-shapes.ts'
import type { Slot, Step } from '../stacks/step.ts'
import type { Checker, Surroundings } from './checker.ts'
import { inside } from './position.ts'
import type { State } from './state.ts'

/** A step with its state, while its flow is followed. */
export interface Flowing {
  readonly checker: Checker
  readonly step: Step
  readonly args: StepShapes
  readonly state: State
  readonly around: Surroundings
}

export const slotsOf = (step: Step): [number, Slot][] => [...(step.slots ?? []).entries()]

/** Goes through a slot from a state, which then is what is known at its end. */
export function runSlot({ checker, around }: Flowing, slot: Slot, index: number, state: State): void {
  checker.stack(slot.steps, state, { ...around, at: inside(around.at, 'slots', index, 'steps') })
}
