import type { Stack, Step } from '../stacks/step.ts'
import { changeStack } from './map-steps.ts'
import type { StepPlace } from './walk-steps.ts'

/** Puts steps at a place; a position past the end means the end. */
export function insertSteps(stack: Stack, place: StepPlace, ...steps: readonly Step[]): Stack {
  return changeStack(stack, place.stack, (list) => list.toSpliced(Math.max(0, place.position), 0, ...steps))
}
