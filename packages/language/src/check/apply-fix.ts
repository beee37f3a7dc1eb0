import { type Document, isProgram } from '../documents/document.ts'
import { findStep } from '../edits/find-step.ts'
import { insertSteps } from '../edits/insert-steps.ts'
import { changeStep } from '../edits/map-steps.ts'
import { removeStep } from '../edits/remove-step.ts'
import { walkSteps } from '../edits/walk-steps.ts'
import type { Stack, Step } from '../stacks/step.ts'
import type { ArgumentEdit, AuthenticationEdit, Edit, Fix, InsertEdit, ReplaceEdit, SlotEdit } from './fix.ts'

/** The document with a problem mended. An edit whose place is gone or has changed since the check leaves it as it is. */
export function applyFix<Kind extends Document>(document: Kind, fix: Fix): Kind {
  return fix.edits.reduce(applyEdit, document)
}

function applyEdit<Kind extends Document>(document: Kind, edit: Edit): Kind {
  if (!isProgram(document)) return document
  if (edit.kind === 'replace' && edit.step === null) return replaceAt(document, edit.path, edit)
  if (edit.kind === 'authentication')
    return document.kind === 'endpoint' && document.authentication === edit.from
      ? { ...document, authentication: edit.to }
      : document
  const stack = changeStack(document.stack, edit)
  return stack === document.stack ? document : { ...document, stack: [...stack] }
}

function changeStack(stack: Stack, edit: Exclude<Edit, AuthenticationEdit>): Stack {
  switch (edit.kind) {
    case 'insert':
      return insert(stack, edit)
    case 'remove':
      return removeStep(stack, edit.step)
    case 'call':
      return changeStep(stack, edit.step, (step) =>
        step.function === edit.from ? { ...step, function: edit.to } : step,
      )
    case 'argument':
      return changeStep(stack, edit.step, (step) => renameArgument(step, edit))
    case 'slot':
      return changeStep(stack, edit.step, (step) => renameSlot(step, edit))
    case 'replace':
      return edit.step === null ? stack : changeStep(stack, edit.step, (step) => replaceAt(step, edit.path, edit))
  }
}

function insert(stack: Stack, { before, step }: InsertEdit): Stack {
  const ids = new Set([...walkSteps(stack)].map((walked) => walked.step.id))
  let { id } = step
  for (let number = 2; ids.has(id); number++) id = `${step.id}-${number}`
  const added = { ...step, id }
  if (before === null) return [...stack, added]
  const found = findStep(stack, before)
  return found ? insertSteps(stack, { stack: found.stack, position: found.position }, added) : stack
}

function renameArgument(step: Step, { from, to }: ArgumentEdit): Step {
  if (!Object.hasOwn(step.arguments, from) || Object.hasOwn(step.arguments, to)) return step
  const entries = Object.entries(step.arguments).map(([name, value]) => [name === from ? to : name, value])
  return { ...step, arguments: Object.fromEntries(entries) }
}

function renameSlot(step: Step, { position, from, to }: SlotEdit): Step {
  const slot = step.slots?.[position]
  return slot?.name === from ? { ...step, slots: step.slots?.with(position, { ...slot, name: to }) ?? [] } : step
}

/** A copy with the part at a path replaced, or the very same object where the path does not lead to what is to be replaced. */
function replaceAt<Whole>(whole: Whole, path: readonly (string | number)[], edit: ReplaceEdit): Whole {
  const [key, ...rest] = path
  if (key === undefined) return equalJson(whole, edit.from) ? (edit.to as Whole) : whole
  if (typeof whole !== 'object' || whole === null || !Object.hasOwn(whole, key)) return whole
  const before = (whole as Record<string | number, unknown>)[key]
  const after = replaceAt(before, rest, edit)
  if (after === before) return whole
  return (Array.isArray(whole) ? whole.with(Number(key), after) : { ...whole, [key]: after }) as Whole
}

const equalJson = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other)
