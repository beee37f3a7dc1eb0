import type { Stack } from '../stacks/step.ts'
import { findStep, stackAt } from './find-step.ts'
import { insertSteps } from './insert-steps.ts'
import { removeStep } from './remove-step.ts'
import type { StackAddress, StepPlace } from './walk-steps.ts'

/**
 * Moves a step to a place, also into another slot. The position counts the steps of the target without the moved one. A step
 * cannot go into itself: the stack then stays as it is.
 */
export function moveStep(stack: Stack, id: string, place: StepPlace): Stack {
  const found = findStep(stack, id)
  if (!found || isInside(stack, place.stack, id) || stackAt(stack, place.stack) === undefined) return stack
  if (sameAddress(found.stack, place.stack) && found.position === place.position) return stack
  return insertSteps(removeStep(stack, id), place, found.step)
}

/** One place up or down: past its neighbour, and at either end of a slot out of the step around it. */
export function stepPlaceBeside(stack: Stack, id: string, direction: 'up' | 'down'): StepPlace | undefined {
  const found = findStep(stack, id)
  if (!found) return undefined
  const last = (stackAt(stack, found.stack)?.length ?? 1) - 1
  if (direction === 'up' && found.position > 0) return { stack: found.stack, position: found.position - 1 }
  if (direction === 'down' && found.position < last) return { stack: found.stack, position: found.position + 1 }
  const around = found.stack && findStep(stack, found.stack.step)
  if (!around) return undefined
  return { stack: around.stack, position: direction === 'up' ? around.position : around.position + 1 }
}

export function sameAddress(one: StackAddress, other: StackAddress): boolean {
  return one === other || (one !== null && other !== null && one.step === other.step && one.slot === other.slot)
}

function isInside(stack: Stack, address: StackAddress, id: string): boolean {
  if (address === null) return false
  if (address.step === id) return true
  return findStep(stack, address.step)?.parents.some((parent) => parent.id === id) ?? false
}
