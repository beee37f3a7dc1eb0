import type { Slot, Stack, Step } from '../stacks/step.ts'
import type { StackAddress } from './walk-steps.ts'

/** Changes each item; gives the very same list when nothing changed, so that equal parts stay identical. */
export function mapSame<Item>(items: readonly Item[], change: (item: Item, position: number) => Item): readonly Item[] {
  const changed = items.map(change)
  return changed.every((item, position) => item === items[position]) ? items : changed
}

/** Changes the list of steps at an address. All that is not on the way to it stays the same object. */
export function changeStack(stack: Stack, address: StackAddress, change: (steps: Stack) => Stack): Stack {
  if (address === null) return change(stack)
  return changeStep(stack, address.step, (step) =>
    changeSlots(step, (slots) =>
      mapSame(slots, (slot, position) => (position === address.slot ? withSteps(slot, change(slot.steps)) : slot)),
    ),
  )
}

/** Changes the step of an id, wherever it stands. */
export function changeStep(stack: Stack, id: string, change: (step: Step) => Step): Stack {
  return mapSame(stack, (step) =>
    step.id === id
      ? change(step)
      : changeSlots(step, (slots) => mapSame(slots, (slot) => withSteps(slot, changeStep(slot.steps, id, change)))),
  )
}

/** Changes every step, those in slots before the step around them. */
export function mapSteps(stack: Stack, change: (step: Step) => Step): Stack {
  return mapSame(stack, (step) =>
    change(changeSlots(step, (slots) => mapSame(slots, (slot) => withSteps(slot, mapSteps(slot.steps, change))))),
  )
}

function changeSlots(step: Step, change: (slots: readonly Slot[]) => readonly Slot[]): Step {
  if (!step.slots) return step
  const slots = change(step.slots)
  return slots === step.slots ? step : { ...step, slots }
}

const withSteps = (slot: Slot, steps: Stack): Slot => (steps === slot.steps ? slot : { ...slot, steps })
