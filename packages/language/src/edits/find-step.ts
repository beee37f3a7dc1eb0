import type { Stack } from '../stacks/step.ts'
import { type StackAddress, type WalkedStep, walkSteps } from './walk-steps.ts'

/** The step with its place; undefined when the stack has none of that id. */
export function findStep(stack: Stack, id: string): WalkedStep | undefined {
  for (const walked of walkSteps(stack)) if (walked.step.id === id) return walked
  return undefined
}

/** The list of steps at an address; undefined when there is none. */
export function stackAt(stack: Stack, address: StackAddress): Stack | undefined {
  return address === null ? stack : findStep(stack, address.step)?.step.slots?.[address.slot]?.steps
}
