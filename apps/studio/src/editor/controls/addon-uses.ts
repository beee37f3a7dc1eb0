import { constant, type Expression, object } from '@stackwright/language'
import { entriesOf } from './object-entries.ts'
import type { ObjectEntry } from './object-fields.tsx'
import { constantText } from './table-name-of.ts'

/** One use of an addon: which, with what, and where its result goes in each record. */
export interface AddonRow {
  readonly name: string
  readonly input: readonly ObjectEntry[]
  readonly as: string
  /** What rows do not show but keep: `output` and addons within. */
  readonly rest: readonly ObjectEntry[]
}

/** The addons of an argument; null when it says something that rows cannot show. */
export function readAddons(value: Expression | undefined): AddonRow[] | null {
  if (!value) return []
  const rows = itemsOf(value)?.map(readAddon)
  return !rows || rows.includes(null) ? null : rows.filter((row) => row !== null)
}

function itemsOf(value: Expression): readonly Expression[] | null {
  if (value.kind === 'array') return value.items
  if (value.kind !== 'constant') return null
  if (value.value === null) return []
  return Array.isArray(value.value) ? value.value.map(constant) : null
}

function readAddon(item: Expression): AddonRow | null {
  const entries = entriesOf(item)
  if (!entries) return null
  const given = new Map(entries.map((entry) => [entry.key, entry.value]))
  const name = constantText(given.get('name'))
  const as = given.has('as') ? constantText(given.get('as')) : name
  const input = entriesOf(given.get('input'))
  if (name === undefined || as === undefined || input === null) return null
  return { name, as, input, rest: entries.filter(({ key }) => !['name', 'as', 'input'].includes(key)) }
}

export function writeAddons(rows: readonly AddonRow[]): Expression | undefined {
  if (rows.length === 0) return undefined
  return { kind: 'array', items: rows.map(writeAddon) }
}

function writeAddon({ name, as, input, rest }: AddonRow): Expression {
  const parts = object({
    name: constant(name),
    ...(input.length > 0 && { input: { kind: 'object' as const, entries: input } }),
    ...(as !== name && { as: constant(as) }),
  })
  return parts.kind === 'object' ? { ...parts, entries: [...parts.entries, ...rest] } : parts
}
