import {
  argumentUnknown,
  type CompiledSlot,
  type FunctionDefinition,
  type Slot,
  type SlotSpec,
  type Step,
  slotUnknown,
} from '@stackwright/language'
import { recordArguments } from '../trace/record-arguments.ts'
import { compileArguments } from './arguments.ts'
import { at, type Context, compileStack, report } from './context.ts'
import { testsOf } from './tests-of.ts'
import { noticingWaits, resumableArguments } from './waits.ts'

/** `waits`: whether one of their own arguments waits. */
interface CompiledSlots {
  readonly slots: CompiledSlot[]
  readonly waits: boolean
}

/** Compiles the child stacks of a step. A slot that must be there and is not counts as empty. */
export function compileSlots(step: Step, definition: FunctionDefinition, context: Context): CompiledSlots {
  const specs = definition.slots ?? []
  let waits = false
  const inner: Context = { ...context, owners: [...context.owners, definition.name] }
  const present = (step.slots ?? []).flatMap((slot, index) => {
    const spec = specs.find(({ name }) => name === slot.name)
    const place = at(inner, 'slots', index)
    const first = step.slots?.findIndex(({ name }) => name === slot.name)
    if (spec && (spec.repeats || first === index)) {
      const compiled = compileSlot(slot, spec, place, definition)
      waits ||= compiled.waits
      return [compiled.slot]
    }
    report(place, slotUnknown({ name: spec ? `${slot.name} twice` : slot.name, of: definition.title }))
    return []
  })
  const missing = specs.filter(
    ({ name, optional, repeats }) => !optional && !repeats && !present.some((slot) => slot.name === name),
  )
  const empty = missing.map(({ name }) => ({ name, run: compileStack([], inner), values: {}, tests: {} }))
  return { slots: [...present, ...empty], waits }
}

function compileSlot(slot: Slot, spec: SlotSpec, context: Context, definition: FunctionDefinition) {
  const of = `${definition.title}: ${spec.title}`
  const given = slot.arguments ?? {}
  for (const name of Object.keys(given))
    if (!Object.hasOwn(spec.inputs ?? {}, name)) report(at(context, 'arguments', name), argumentUnknown({ name, of }))
  const { compiled, waits } = noticingWaits(context, () =>
    compileArguments(
      spec.inputs ?? {},
      (name) => (Object.hasOwn(given, name) ? given[name] : undefined),
      at(context, 'arguments'),
      of,
    ),
  )
  const recorded = context.program.traced
    ? recordArguments(compiled, { arguments: given }, context, slot.name)
    : compiled
  const args = waits ? resumableArguments(recorded) : recorded
  const compiledSlot: CompiledSlot = {
    name: slot.name,
    run: compileStack(slot.steps, at(context, 'steps')),
    values: Object.fromEntries(args.map(({ name, compiled: { read } }) => [name, read])),
    tests: testsOf(args),
  }
  return { slot: compiledSlot, waits }
}
