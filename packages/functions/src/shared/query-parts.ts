import type { Computed, Join, Parameter, PreparedQuery, Within } from '@stackwright/database'
import {
  argumentMissing,
  argumentUnknown,
  argumentWrongType,
  type DatabaseRow,
  type Expression,
  type Run,
  type StepParts,
} from '@stackwright/language'
import { boundTable } from './step-table.ts'

type Entries = readonly { readonly key: string; readonly value: Expression }[]

const joinTypes = ['inner', 'left', 'right'] as const

/** The tables in `join`: `{ name: { table, type, where } }`. */
export function stepJoins(parts: StepParts): readonly Join[] {
  return parts.within('join', () =>
    entriesOf('join', parts.conditions.join).map(({ key, value }) => joinOf(parts, key, value)),
  )
}

function joinOf(parts: StepParts, name: string, value: Expression): Join {
  const given = new Map(entriesOf(name, value).map((entry) => [entry.key, entry.value]))
  for (const key of given.keys())
    if (!['table', 'type', 'where'].includes(key)) throw argumentUnknown({ name: key, of: `The joined table ${name}` })
  const table = constantText(given.get('table') ?? { kind: 'constant', value: name }, 'table')
  const type = constantText(given.get('type') ?? { kind: 'constant', value: 'inner' }, 'type')
  const where = given.get('where')
  if (!where) throw argumentMissing({ name: 'where', of: `The joined table ${name}` })
  const known = joinTypes.find((each) => each === type)
  if (!known) throw argumentWrongType({ name: 'type', expected: `one of ${joinTypes.join(', ')}`, got: 'another text' })
  return { name, table: boundTable(parts, table), type: known, where }
}

/** What an argument names: `{ name: expression on fields }`. */
export function stepComputed(parts: StepParts, argument: 'eval' | 'group' | 'aggregate'): readonly Computed[] {
  return parts.within(argument, () =>
    entriesOf(argument, parts.conditions[argument]).map(({ key, value }) => {
      parts.hideLike(key, value)
      return { name: key, value }
    }),
  )
}

/** The entries of an object whose keys are written down. */
export function entriesOf(name: string, expression: Expression | undefined): Entries {
  if (expression === undefined) return []
  if (expression.kind === 'object')
    return expression.entries.map(({ key, value }) => {
      if (typeof key === 'string') return { key, value }
      throw argumentWrongType({ name, expected: 'an object whose keys are written down', got: 'a computed key' })
    })
  const value = expression.kind === 'constant' ? expression.value : undefined
  if (value === null) return []
  if (typeof value !== 'object' || Array.isArray(value))
    throw argumentWrongType({ name, expected: 'an object', got: 'something else' })
  return Object.entries(value).map(([key, each]) => ({ key, value: { kind: 'constant', value: each } }))
}

function constantText(expression: Expression, name: string): string {
  if (expression.kind === 'constant' && typeof expression.value === 'string') return expression.value
  throw argumentWrongType({ name, expected: 'a text that is written down', got: 'something else' })
}

/** Failures of a part of a query are noted at its argument. */
export const withinArgument =
  (parts: StepParts): Within =>
  (part, compile) =>
    parts.within(part, compile)

/** Reads the values that a query takes. */
export function queryValues(parts: StepParts, parameters: readonly Parameter[]): (run: Run) => readonly unknown[] {
  const readers = parameters.map(({ expression, read }) => {
    const closure = parts.compile(expression)
    return (run: Run) => {
      const value = closure(run)
      return value === null ? null : read(value, run.now)
    }
  })
  return (run) => readers.map((reader) => reader(run))
}

export const queryRows = (run: Run, { statement, values }: PreparedQuery): Promise<readonly DatabaseRow[]> =>
  run.host.database.query(statement, values)
