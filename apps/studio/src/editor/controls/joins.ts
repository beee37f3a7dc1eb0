import { binary, constant, type Expression, object, reference, type TableDocument } from '@stackwright/language'
import { entriesOf } from './object-entries.ts'
import { constantText } from './table-name-of.ts'

export const joinTypes = ['inner', 'left', 'right'] as const

/** A table that is joined: under which name, which table, how, and which of its records belong to one of ours. */
export interface JoinRow {
  readonly name: string
  readonly table: string | undefined
  readonly type: (typeof joinTypes)[number]
  readonly where: Expression | undefined
}

/** The joined tables of an argument; null when it says something that rows cannot show. */
export function readJoins(value: Expression | undefined): JoinRow[] | null {
  const entries = entriesOf(value)
  const rows = entries?.map(({ key, value: joined }) => readJoin(key, joined)) ?? []
  return entries === null || rows.includes(null) ? null : rows.filter((row) => row !== null)
}

function readJoin(name: string, value: Expression): JoinRow | null {
  const entries = entriesOf(value)
  if (!entries?.every(({ key }) => ['table', 'type', 'where'].includes(key))) return null
  const given = new Map(entries.map((entry) => [entry.key, entry.value]))
  const typeGiven = given.get('type')
  const type = typeGiven ? joinTypes.find((each) => each === constantText(typeGiven)) : 'inner'
  const table = given.has('table') ? constantText(given.get('table')) : name
  return type && table !== undefined ? { name, table, type, where: given.get('where') } : null
}

export function writeJoins(rows: readonly JoinRow[]): Expression | undefined {
  if (rows.length === 0) return undefined
  const joined = ({ table, type, where }: JoinRow) =>
    object({
      ...(table !== undefined && { table: constant(table) }),
      ...(type !== 'inner' && { type: constant(type) }),
      ...(where && { where }),
    })
  return { kind: 'object', entries: rows.map((row) => ({ key: row.name, value: joined(row) })) }
}

/** The next table that is likely to be joined: one that ours refers to before any other, with the condition that follows. */
export function suggestJoin(ours: TableDocument, tables: readonly string[], rows: readonly JoinRow[]): JoinRow | null {
  const free = (wanted: string) => {
    let name = wanted
    for (let number = 2; name === ours.name || rows.some((row) => row.name === name); number++)
      name = `${wanted}_${number}`
    return name
  }
  const field = ours.fields.find(({ table }) => table !== undefined && !rows.some((row) => row.table === table))
  const table = field?.table ?? tables.find((name) => name !== ours.name) ?? tables[0]
  if (table === undefined) return null
  const name = free(table)
  const where = binary(reference('db', ours.name, field?.name ?? 'id'), '==', reference('db', name, 'id'))
  return { name, table, type: 'inner', where }
}
