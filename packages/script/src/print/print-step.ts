import type { Expression, Slot, Stack, Step } from '@stackwright/language'
import { printExpression } from '../expression/print-expression.ts'
import type { FunctionLayout, SlotLayout } from '../layout/function-layout.ts'
import type { ScriptLibrary } from '../library.ts'
import { printHead } from './print-head.ts'
import { printUnknownHead } from './print-unknown-head.ts'
import { printValue } from './print-value.ts'
import { propertiesOf } from './properties-of.ts'
import { propertyName } from './property-name.ts'
import type { ScriptWriter } from './script-writer.ts'

/** The steps of a stack, one after the other. */
export function printStack(writer: ScriptWriter, stack: Stack, library: ScriptLibrary): void {
  stack.forEach((step, position) => {
    if (position > 0) writer.line('')
    printStep(writer, step, library)
  })
}

function printStep(writer: ScriptWriter, step: Step, library: ScriptLibrary): void {
  const layout = library.functions.get(step.function)
  const head = layout ? printHead(layout.head, step.arguments) : printUnknownHead(step.arguments)
  const asDescription = writer.describe(step.description ?? '')
  const slots = layout ? slotsOf(step, layout) : (step.slots ?? []).map((slot) => ({ slot, layout: undefined }))
  const inSlots = new Set(slots.flatMap(({ layout: own }) => (own ? atSlot(step, own) : [])))
  const properties = propertiesOf(step, layout, (name) => head.written.has(name) || inSlots.has(name))
  const name = `${step.disabled ? '!' : ''}${layout?.names[0] ?? step.function}${head.text}`
  const alias = step.result === undefined ? '' : ` as $${step.result}`
  const mocks = Object.entries(step.mocks ?? {})
  if (!asDescription && properties.length === 0 && slots.length === 0 && mocks.length === 0) writer.line(name + alias)
  else
    writer.block(
      name,
      () => {
        if (asDescription) writer.line(asDescription)
        for (const [property, value] of properties) writeProperty(writer, property, value)
        if (mocks.length > 0)
          writeProperty(writer, 'mock', { kind: 'object', entries: mocks.map(([key, value]) => ({ key, value })) })
        for (const { slot, layout: own } of slots) printSlot(writer, step, slot, own, library)
      },
      alias,
    )
}

/** `name = value` */
export function writeProperty(writer: ScriptWriter, name: string, value: Expression): void {
  writer.line(`${propertyName(name)} = ${printValue(value, writer.indent)}`)
}

/** The step's own arguments that are written at a slot. */
const atSlot = (step: Step, layout: SlotLayout): string[] => [
  ...[...layout.ofStep].filter((name) => step.arguments[name] !== undefined),
  ...(boundVariable(step, layout) === undefined ? [] : [layout.binds as string]),
]

/** The variable behind `as` of a slot. */
function boundVariable(step: Step, { binds }: SlotLayout): string | undefined {
  const bound = binds === undefined ? undefined : step.arguments[binds]
  const [name, ...rest] = bound?.kind === 'reference' && bound.root === 'var' ? bound.path : textPath(bound)
  return typeof name === 'string' && rest.length === 0 && /^[\p{L}\p{N}_]+$/u.test(name) ? name : undefined
}

const textPath = (value: Expression | undefined): readonly string[] =>
  value?.kind === 'constant' && typeof value.value === 'string' ? value.value.replace(/^\$/, '').split('.') : []

/** The slots of a step, and those that are missing though an argument of the step stands at them. */
function slotsOf(step: Step, layout: FunctionLayout): { slot: Slot; layout: SlotLayout | undefined }[] {
  const byName = new Map([...layout.slots.values()].map((slot) => [slot.name, slot]))
  const given = (step.slots ?? []).map((slot) => ({ slot, layout: byName.get(slot.name) }))
  const missing = [...byName.values()].filter(
    (own) => !given.some(({ slot }) => slot.name === own.name) && atSlot(step, own).length > 0,
  )
  return [...missing.map((own) => ({ slot: { name: own.name, steps: [] }, layout: own })), ...given]
}

function printSlot(
  writer: ScriptWriter,
  step: Step,
  slot: Slot,
  layout: SlotLayout | undefined,
  library: ScriptLibrary,
): void {
  const given = slot.arguments ?? {}
  if (!layout) {
    const head = printUnknownHead(given)
    const as = given['head.as']
    writer.block(`${slot.name}${head.text}${as ? ` as ${printExpression(as)}` : ''}`, () => {
      for (const [name, value] of Object.entries(given))
        if (!head.written.has(name) && name !== 'head.as') writeProperty(writer, name, value)
      printStack(writer, slot.steps, library)
    })
    return
  }
  const own = { ...given }
  for (const name of layout.ofStep) if (step.arguments[name]) own[name] = step.arguments[name]
  const bound = boundVariable(step, layout)
  const alias = bound === undefined ? '' : ` as $${bound}`
  writer.block(
    `${layout.text}${printHead(layout.head, own).text}${alias}`,
    () => printStack(writer, slot.steps, library),
    layout.suffix ? ` ${layout.suffix}` : '',
  )
}
