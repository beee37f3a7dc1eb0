import { columnUnknown, type Expression, type ObjectValue } from '@stackwright/language'
import { type BoundTable, columnNamed } from '../rows/bound-table.ts'
import { type Selection, selectionOf } from '../rows/selection.ts'
import { conditionSql } from './condition.ts'
import { compileTexts, type Parameter, type PreparedQuery, type Sql } from './parameters.ts'

export interface SortKey {
  readonly field: string
  readonly order: 'asc' | 'desc' | 'rand'
}

export interface SelectOptions {
  readonly where?: Expression | undefined
  readonly sort?: readonly SortKey[] | undefined
  readonly output?: readonly string[] | undefined
}

/** A query on one table, compiled; each kind of answer has a text of its own. */
export interface CompiledSelect {
  /** In this order their values are read and handed in. */
  readonly parameters: readonly Parameter[]
  readonly toRecord: (row: Record<string, unknown>) => ObjectValue
  /** Records from `offset` on, at most `limit` of them. */
  list(values: readonly unknown[], limit: number, offset: number): PreparedQuery
  /** One row with `count`. */
  count(values: readonly unknown[]): PreparedQuery
  /** One row with `exists`. */
  exists(values: readonly unknown[]): PreparedQuery
}

export function compileSelect(table: BoundTable, { where, sort = [], output }: SelectOptions): CompiledSelect {
  const parameters: Parameter[] = []
  const parameter = (expression: Expression, read: Parameter['read']) => parameters.push({ expression, read }) - 1
  const condition = where ? conditionSql(where, { table, parameter }) : undefined
  const selection: Selection = selectionOf(table, output)
  const rest: Sql = (context) => (condition ? ` where ${condition(context)}` : '')
  const order = orderBy(table, sort)
  const list = compileTexts((context) => {
    const filtered = rest(context)
    // The values of limit and offset follow those of the condition.
    const [limit, offset] = [parameters.length, parameters.length + 1].map((number) => context.place(number))
    return `select ${selection.sql} from ${table.quoted}${filtered} order by ${order} limit ${limit}::pg_catalog.int8 offset ${offset}::pg_catalog.int8`
  })
  const count = compileTexts((context) => `select pg_catalog.count(*) as count from ${table.quoted}${rest(context)}`)
  const exists = compileTexts((context) => `select exists (select from ${table.quoted}${rest(context)}) as exists`)
  return {
    parameters,
    toRecord: selection.toRecord,
    list: (values, limit, offset) => list([...values, limit, offset]),
    count,
    exists,
  }
}

/** The key comes last, so that pages neither repeat nor miss records that are equal in all else. */
function orderBy(table: BoundTable, sort: readonly SortKey[]): string {
  const keys = sort.map(({ field, order }) => {
    if (order === 'rand') return 'pg_catalog.random()'
    return `${sortColumn(table, field)}${order === 'desc' ? ' desc' : ''}`
  })
  if (!sort.some(({ field, order }) => field === table.key.name || order === 'rand')) keys.push(table.key.quoted)
  return keys.join(', ')
}

/** `email`, or `user.email` as published programs write it. */
function sortColumn(table: BoundTable, field: string): string {
  const own =
    field.startsWith(`${table.name}.`) && !table.byName.has(field) ? field.slice(table.name.length + 1) : field
  const column = columnNamed(table, own)
  if (column.field.type === 'password') throw columnUnknown({ table: table.name, name: field })
  return column.quoted
}
