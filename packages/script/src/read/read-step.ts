import { type Expression, type Slot, type Step, setOwn, variable, variableNameSchema } from '@stackwright/language'
import type { FunctionLayout, SlotLayout } from '../layout/function-layout.ts'
import { pushAll } from '../push-all.ts'
import type { Node, PropertyNode, StatementNode } from '../syntax/node.ts'
import { argumentValue, targetOf } from './argument-value.ts'
import { readCommonProperty, type StepParts } from './read-common-property.ts'
import { readHead } from './read-head.ts'
import { readUnknownStep } from './read-unknown-step.ts'
import type { Reading } from './reading.ts'

type Arguments = Record<string, Expression>

/** The steps of a stack. A result that goes through filters becomes a step of its own. */
export function readStack(reading: Reading, nodes: readonly Node[] | undefined, owner: string): Step[] {
  const steps: Step[] = []
  for (const node of nodes ?? []) {
    if (node.kind !== 'statement') {
      reading.misplaced(node, owner)
      continue
    }
    steps.push(readStep(reading, node))
    if (node.alias !== undefined && node.through)
      steps.push({
        id: reading.nextId(node),
        function: 'var',
        ...(node.disabled && { disabled: true }),
        arguments: { name: variable(node.alias), value: node.through },
      })
  }
  return steps
}

function readStep(reading: Reading, node: StatementNode): Step {
  const layout = reading.library.layouts.get(node.name)
  const step: StepParts = { id: reading.nextId(node), function: layout?.name ?? node.name, arguments: {} }
  if (node.alias !== undefined) {
    if (!variableNameSchema.safeParse(node.alias).success)
      reading.error(node, 'SCRIPT.NAME', `$${node.alias} cannot be the name of a variable.`)
    step.result = node.alias
  }
  if (node.disabled) step.disabled = true
  const notes = [...node.comments]
  if (!layout) readUnknownStep(reading, node, step, notes, readStack)
  else {
    readHead(reading, node, layout.head, step.arguments)
    const slots: Slot[] = []
    for (const child of node.body ?? []) {
      if (child.kind === 'property') readProperty(reading, child, layout, step, notes)
      else if (child.kind === 'statement') readSlot(reading, child, layout, step, slots, notes)
      else reading.misplaced(child, node.name)
    }
    if (slots.length > 0) step.slots = slots
    step.arguments = orderedArguments(layout, step.arguments)
  }
  const description = notes.join('\n')
  if (description !== '') step.description = description
  return step
}

/** In the order of the definition, so that texts that say the same give the same document; what is not known comes last. */
function orderedArguments(layout: FunctionLayout, given: Arguments): Arguments {
  const ordered: Arguments = {}
  for (const [name, spec] of Object.entries(layout.inputs)) {
    const value = given[name]
    if (value) ordered[name] = argumentValue(spec, value, given)
  }
  return { ...ordered, ...Object.fromEntries(Object.entries(given).filter(([name]) => !Object.hasOwn(ordered, name))) }
}

function readProperty(reading: Reading, node: PropertyNode, layout: FunctionLayout, step: StepParts, notes: string[]) {
  pushAll(notes, node.comments)
  const argument = layout.byPath.get(node.name)
  if (layout.nested.has(node.name) && node.value.kind === 'object')
    readNested(reading, node, [node.name], node.value, layout, step)
  else if (argument) step.arguments[argument] = node.value
  else if (!readCommonProperty(reading, node, step, notes)) {
    const inHead = layout.head.some(({ name }) => name === node.name)
    setOwn(step.arguments, node.name, node.value)
    if (!inHead) reportUnknown(reading, node, node.name, layout.name)
  }
}

/** `return = { type: "list", paging: { page: 1 } }`: each key that is an argument of its own. */
function readNested(
  reading: Reading,
  node: PropertyNode,
  path: readonly string[],
  value: Expression & { kind: 'object' },
  layout: FunctionLayout,
  step: StepParts,
) {
  for (const entry of value.entries) {
    const own = [...path, typeof entry.key === 'string' ? entry.key : '']
    const name = own.join('.')
    const argument = layout.byPath.get(name)
    const holdsMore = layout.properties.some(
      (each) => each.path.length > own.length && own.every((key, at) => each.path[at] === key),
    )
    if (argument) step.arguments[argument] = entry.value
    else if (holdsMore && entry.value.kind === 'object') readNested(reading, node, own, entry.value, layout, step)
    else {
      step.arguments[name] = entry.value
      reportUnknown(reading, node, name, layout.name)
    }
  }
}

const reportUnknown = (reading: Reading, node: PropertyNode, name: string, owner: string) =>
  reading.warn(node, 'ARGUMENT.UNKNOWN', `${owner} has no property ${name}. It is kept, and has no effect.`)

function readSlot(
  reading: Reading,
  node: StatementNode,
  layout: FunctionLayout,
  step: StepParts,
  slots: Slot[],
  notes: string[],
) {
  const slot = layout.slots.get(node.name)
  if (!slot) return reading.misplaced(node, layout.name)
  if (node.disabled) reading.error(node, 'SCRIPT.MISPLACED', `Only a whole step can be switched off, not ${node.name}.`)
  if (!slot.repeats && slots.some(({ name }) => name === slot.name))
    reading.error(node, 'SCRIPT.DUPLICATE', `${layout.name} has ${node.name} twice.`)
  const given: Arguments = {}
  readHead(reading, node, slot.head, given)
  bindVariable(reading, node, slot, step)
  const own: Arguments = {}
  for (const [name, value] of Object.entries(given)) {
    const target = slot.ofStep.has(name) ? step.arguments : own
    target[name] = value
  }
  const steps = readStack(reading, node.body, node.name)
  const [first, ...rest] = steps
  const kept = node.comments.join('\n')
  if (kept !== '' && !first) notes.push(kept)
  slots.push({
    name: slot.name,
    ...(Object.keys(own).length > 0 && { arguments: own }),
    steps: kept !== '' && first ? [withNote(first, kept), ...rest] : steps,
  })
}

const withNote = (step: Step, note: string): Step => ({
  ...step,
  description: step.description === undefined ? note : `${note}\n${step.description}`,
})

function bindVariable(reading: Reading, node: StatementNode, slot: SlotLayout, step: StepParts) {
  if (node.alias === undefined) return
  if (slot.binds) step.arguments[slot.binds] = targetOf(variable(node.alias))
  else
    reading.error(
      node,
      'SCRIPT.MISPLACED',
      `${node.name} has no variable of its own: as $${node.alias} means nothing here.`,
    )
}
