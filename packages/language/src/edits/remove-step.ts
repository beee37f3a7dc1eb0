import type { Stack } from '../stacks/step.ts'
import { findStep } from './find-step.ts'
import { changeStack } from './map-steps.ts'

/** Takes a step out, with all that stands in its slots. */
export function removeStep(stack: Stack, id: string): Stack {
  const found = findStep(stack, id)
  return found ? changeStack(stack, found.stack, (list) => list.toSpliced(found.position, 1)) : stack
}
