import type { Document } from '../documents/document.ts'
import type { Slot, Stack, Step } from '../stacks/step.ts'

/**
 * Gives a document that was read from elsewhere the identities of the one whose place it takes: its id, those of its fields and
 * tests by name, and those of steps that are still the same or still run the same function in the same order. Everything else gets
 * an id from `newId`, which has to be another one at each call.
 */
export function keepIdentities<Kind extends Document>(next: Kind, previous: Document, newId: () => string): Kind {
  const kept: Record<string, unknown> = { ...next, id: previous.id }
  if ('stack' in next) kept.stack = keepStepIds(next.stack, 'stack' in previous ? previous.stack : [], newId)
  if ('tests' in next) {
    const before = new Map('tests' in previous ? previous.tests.map((test) => [test.name, test]) : [])
    kept.tests = next.tests.map((test) => {
      const old = before.get(test.name)
      return { ...test, id: old?.id ?? newId(), stack: keepStepIds(test.stack, old?.stack ?? [], newId) }
    })
  }
  if (next.kind === 'table' && previous.kind === 'table') {
    const before = new Map(previous.fields.map(({ name, id }) => [name, id]))
    kept.fields = next.fields.map((field) => ({ ...field, id: before.get(field.name) ?? newId() }))
    const unused = [...previous.indexes]
    kept.indexes = next.indexes.map((index) => {
      const same = unused.findIndex((each) => keyOf(each) === keyOf(index))
      return { ...index, id: (same < 0 ? undefined : unused.splice(same, 1)[0]?.id) ?? newId() }
    })
  }
  return kept as Kind
}

function keepStepIds(next: Stack, previous: Stack, newId: () => string): Stack {
  const unused = previous.map((step): { step: Step; key: string } => ({ step, key: keyOf(step) }))
  const take = (fits: (each: { step: Step; key: string }) => boolean) => {
    const found = unused.findIndex(fits)
    return found < 0 ? undefined : unused.splice(found, 1)[0]?.step
  }
  // What did not change finds itself first, so that a step in between does not shift all others.
  const same = next.map((step) => take(({ key }) => key === keyOf(step)))
  return next.map((step, position) => {
    const unchanged = same[position]
    if (unchanged) return unchanged
    const old = take((each) => each.step.function === step.function)
    return {
      ...step,
      id: old?.id ?? newId(),
      ...(step.slots && { slots: keepSlots(step.slots, old?.slots ?? [], newId) }),
    }
  })
}

function keepSlots(next: readonly Slot[], previous: readonly Slot[], newId: () => string): Slot[] {
  const unused = [...previous]
  return next.map((slot) => {
    const found = unused.findIndex(({ name }) => name === slot.name)
    const [old] = found < 0 ? [] : unused.splice(found, 1)
    return { ...slot, steps: keepStepIds(slot.steps, old?.steps ?? [], newId) }
  })
}

/** What a step or an index says, without ids. */
const keyOf = (part: unknown): string => JSON.stringify(part, (name, value) => (name === 'id' ? undefined : value))
