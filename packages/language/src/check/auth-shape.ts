import type { Library } from '../definitions/library.ts'
import type { ProgramDocument } from '../documents/document.ts'
import { walkSteps } from '../edits/walk-steps.ts'
import type { Expression } from '../expressions/expression.ts'
import { argumentOf } from './argument-of.ts'
import type { Checker } from './checker.ts'
import { type FieldShape, objectShape, type Shape, shapes } from './shapes/shape.ts'
import { shapeOfField } from './shapes/shape-of-field.ts'

/** Names of what tokens carry, by table; null where it cannot be told. */
type Extras = Map<string, Set<string> | null>

const known = new WeakMap<readonly ProgramDocument[], Extras>()

/**
 * What `$auth` is in a program: the id and what the tokens of the workspace carry in an endpoint that asks for a user. Anything in
 * programs that others call, where no step is known that makes such tokens, and where nobody is signed in: reading it gives null
 * there and never fails.
 */
export function authShape(checker: Checker, document: ProgramDocument): Shape {
  const name = document.kind === 'endpoint' ? document.authentication : null
  if (name === null) return shapes.any
  const key = checker.workspace.table(name)?.fields[0]
  const extras = extrasOf(checker, document, name)
  if (!key || !extras) return shapes.any
  // What they hold is decided when a token is made, which may be long ago.
  const fields = new Map<string, FieldShape>([...extras].map((extra) => [extra, { shape: shapes.any, optional: true }]))
  fields.set('id', { shape: shapeOfField(key, (other) => checker.workspace.table(other), true) })
  return objectShape(fields)
}

/** What the tokens for a table carry by all programs, and by the document at hand as it is now. */
function extrasOf({ library, workspace }: Checker, document: ProgramDocument, table: string) {
  const { programs } = workspace
  if (!programs) return undefined
  let published = known.get(programs)
  if (!published) {
    published = collect(programs, library)
    known.set(programs, published)
  }
  const all = [published.get(table), collect([document], library).get(table)].filter((each) => each !== undefined)
  if (all.length === 0 || all.includes(null)) return undefined
  return new Set(all.flatMap((each) => [...(each ?? [])]))
}

function collect(programs: readonly ProgramDocument[], library: Library): Extras {
  const extras: Extras = new Map()
  for (const { stack } of programs)
    for (const { step } of walkSteps(stack)) {
      const signsIn = library.functions.get(step.function)?.signsIn
      const table = signsIn && argumentOf(step, signsIn.table)
      if (!signsIn || step.disabled || table?.kind !== 'constant' || typeof table.value !== 'string') continue
      const before = extras.get(table.value)
      const names = keysOf(argumentOf(step, signsIn.extras))
      extras.set(table.value, before === null || names === null ? null : new Set([...(before ?? []), ...names]))
    }
  return extras
}

/** Keys of an object that is written down; null where they are worked out. */
function keysOf(expression: Expression | undefined): readonly string[] | null {
  if (!expression) return []
  if (expression.kind === 'object') {
    const keys = expression.entries.map(({ key }) => key)
    return keys.every((key) => typeof key === 'string') ? keys : null
  }
  if (expression.kind !== 'constant') return null
  const { value } = expression
  if (value === null) return []
  return typeof value === 'object' && !Array.isArray(value) ? Object.keys(value) : null
}
