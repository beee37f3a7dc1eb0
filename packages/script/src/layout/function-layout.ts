import type { FunctionDefinition, InputSpec, SlotSpec } from '@stackwright/language'

/** An argument that stands behind the function's or a slot's name. */
export interface HeadArgument {
  readonly name: string
  readonly spec: InputSpec
  /** name: `"user"` · variable: `$x` · subject: `($x)` · operand: either · attribute: `verb=GET` · word: `if ($x)` */
  readonly form: 'name' | 'variable' | 'subject' | 'operand' | 'attribute' | 'word'
}

export interface SlotLayout {
  readonly name: string
  readonly text: string
  readonly suffix: string | undefined
  readonly head: readonly HeadArgument[]
  /** Which of the head are the step's own arguments, not the slot's. */
  readonly ofStep: ReadonlySet<string>
  /** The step's argument that names the variable behind `as`. */
  readonly binds: string | undefined
  readonly repeats: boolean
}

/** How a function's arguments and slots stand in a text. */
export interface FunctionLayout {
  readonly name: string
  /** The first is written. */
  readonly names: readonly string[]
  readonly inputs: FunctionDefinition['inputs']
  readonly head: readonly HeadArgument[]
  /** Arguments in the block, in the order in which they are written, each with the path of its property. */
  readonly properties: readonly { readonly name: string; readonly path: readonly string[] }[]
  /** Dotted path → argument, all that are read. */
  readonly byPath: ReadonlyMap<string, string>
  /** Names of properties that hold objects with several arguments. */
  readonly nested: ReadonlySet<string>
  /** By the name in the text, in order. */
  readonly slots: ReadonlyMap<string, SlotLayout>
}

const documentTypes = new Set([
  'table', 'function', 'addon', 'middleware', 'task', 'tool', 'table_trigger', 'api_group',
]) // biome-ignore format: a list of names reads better in rows

/** Works out a definition's layout: what it says itself, and for the rest what follows from its inputs. */
export function layoutOf(definition: Pick<FunctionDefinition, 'name' | 'inputs' | 'slots' | 'script'>): FunctionLayout {
  const { name, inputs, slots = [], script } = definition
  const bound = new Set(slots.flatMap(({ binds = [] }) => binds))
  const head: HeadArgument[] = []
  const properties: { name: string; path: readonly string[] }[] = []
  const byPath = new Map<string, string>()
  for (const [position, [argument, spec]] of Object.entries(inputs).entries()) {
    if (bound.has(argument)) continue
    const form = formOf(argument, spec, position)
    if (form) head.push({ name: argument, spec, form })
    if (form || (typeof spec.script === 'object' && 'slot' in spec.script)) continue
    const { path, others = [] } =
      typeof spec.script === 'object' && 'path' in spec.script ? spec.script : { path: [argument] }
    properties.push({ name: argument, path })
    for (const each of [path, ...others]) byPath.set(each.join('.'), argument)
  }
  return {
    name,
    names: script?.names ?? [name],
    inputs,
    head,
    properties,
    byPath,
    nested: new Set(properties.flatMap(({ path }) => (path.length > 1 ? [path[0] as string] : []))),
    slots: new Map(slots.map((slot) => [slot.script?.name ?? slot.name, slotLayout(slot, inputs)])),
  }
}

function formOf(name: string, spec: InputSpec, position: number): HeadArgument['form'] | undefined {
  if (typeof spec.script === 'object' || spec.script === 'property') return undefined
  if (spec.script) return spec.script
  if (spec.mode === 'target') return 'variable'
  if (spec.mode === 'constant' && position === 0 && documentTypes.has(spec.type)) return 'name'
  return name === 'if' && spec.mode === 'element' ? 'word' : undefined
}

function slotLayout(slot: SlotSpec, inputs: FunctionDefinition['inputs']): SlotLayout {
  const ofStep = Object.entries(inputs).filter(
    ([, { script }]) => typeof script === 'object' && 'slot' in script && script.slot === slot.name,
  )
  const head = [...ofStep, ...Object.entries(slot.inputs ?? {})]
  return {
    name: slot.name,
    text: slot.script?.name ?? slot.name,
    suffix: slot.script?.suffix,
    head: head.map(([name, spec]) => ({ name, spec, form: 'subject' })),
    ofStep: new Set(ofStep.map(([name]) => name)),
    binds: slot.binds?.[0],
    repeats: slot.repeats === true,
  }
}
