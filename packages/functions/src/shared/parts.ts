import {
  type CompiledSlot,
  type StepParts,
  type Target,
  type Test,
  testOf,
  type ValueClosure,
} from '@stackwright/language'

/** What an argument evaluates to; null when it is left out. */
export function readerOf(owner: { readonly values: StepParts['values'] }, name: string): ValueClosure {
  return owner.values[name] ?? (() => null)
}

/** An argument as a condition, for `holds`; one that never does when it is left out. */
export function conditionOf(owner: { readonly tests: StepParts['tests'] }, name: string): Test {
  return owner.tests[name] ?? testOf(() => null)
}

/** The variable that an argument names. */
export function targetOf(parts: StepParts, name: string): Target {
  const target = parts.targets[name]
  if (!target) throw new Error(`The argument ${name} is not declared as a variable`)
  return target
}

/** The same for a variable whose value the step changes; it has to be set before. */
export function changedTargetOf(parts: StepParts, name: string): Target {
  const target = targetOf(parts, name)
  target.mustBeSet()
  return target
}

export function slotOf(parts: StepParts, name: string): CompiledSlot | undefined {
  return parts.slots.find((slot) => slot.name === name)
}

export function slotsOf(parts: StepParts, name: string): readonly CompiledSlot[] {
  return parts.slots.filter((slot) => slot.name === name)
}
