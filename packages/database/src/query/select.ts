import { conditionInvalid } from '@stackwright/language'
import type { BoundTable } from '../rows/bound-table.ts'
import { type Selection, selectionOf } from '../rows/selection.ts'
import { type BatchedQuery, compileBatched } from './batch.ts'
import { type Computed, compileComputed, type Item } from './computed.ts'
import { compileFrom, type From, type FromOptions } from './from.ts'
import { columnAt } from './operand.ts'
import { compileTexts, type Parameter, type PreparedQuery, type Sql, type SqlContext } from './parameters.ts'

export interface SortKey {
  readonly field: string
  readonly order: 'asc' | 'desc' | 'rand'
}

export interface SelectOptions extends FromOptions {
  readonly computed?: readonly Computed[] | undefined
  readonly sort?: readonly SortKey[] | undefined
  readonly output?: readonly string[] | undefined
  /** Records that are alike in all that is given come once. */
  readonly distinct?: boolean | undefined
}

/** A query, compiled; each kind of answer has a text of its own. */
export interface CompiledSelect {
  /** In this order their values are read and handed in. */
  readonly parameters: readonly Parameter[]
  readonly toRecord: Selection['toRecord']
  /** Records from `offset` on, at most `limit` of them. */
  list(values: readonly unknown[], limit: number, offset: number): PreparedQuery
  /** All records. */
  all(values: readonly unknown[]): PreparedQuery
  /** One row with `count`. */
  count(values: readonly unknown[]): PreparedQuery
  /** One row with `exists`. */
  exists(values: readonly unknown[]): PreparedQuery
  /** The same for many sets of values at once; `list` has limit and offset at the end of each set. */
  readonly batched: { readonly list: BatchedQuery; readonly count: BatchedQuery; readonly exists: BatchedQuery }
}

/** One column of the result. */
interface Shown {
  readonly name: string
  readonly sql: Sql
}

export function compileSelect(table: BoundTable, options: SelectOptions): CompiledSelect {
  const { computed = [], sort = [], output, distinct = false } = options
  const from = compileFrom(table, options)
  const items = from.within('eval', () => computed.map((each) => compileComputed(each, from.scope)))
  const { shown, toRecord } = from.within('output', () => shownColumns(table, from, items, output))
  const order = from.within('sort', () => (distinct ? distinctOrder(table, shown, sort) : orderBy(from, items, sort)))
  const columns: Sql = (context) => shown.map(({ sql }) => sql(context)).join(', ')
  const select: Sql = (context) => `select ${distinct ? 'distinct ' : ''}${columns(context)}${from.sql(context)}`
  const all: Sql = (context) => `${select(context)} order by ${order(context)}`
  const { parameters } = from
  const paged: Sql = (context) => all(context) + page(parameters.length, context)
  const list = compileTexts(paged)
  const count: Sql = (context) => `select pg_catalog.count(*) as count${rows(context)}`
  const exists: Sql = (context) => `select exists (select${from.sql(context)}) as exists`
  const rows: Sql = distinct ? (context) => ` from (${select(context)}) records` : from.sql
  return {
    parameters,
    toRecord,
    list: (values, limit, offset) => list([...values, limit, offset]),
    all: compileTexts(all),
    count: compileTexts(count),
    exists: compileTexts(exists),
    batched: { list: compileBatched(paged), count: compileBatched(count), exists: compileBatched(exists) },
  }
}

/** The values of limit and offset follow those of the query. */
export function page(parameters: number, context: SqlContext): string {
  const [limit, offset] = [parameters, parameters + 1].map((number) => context.place(number))
  return ` limit ${limit}::pg_catalog.int8 offset ${offset}::pg_catalog.int8`
}

/** Columns of the table and computed values; a computed value goes before a column of the same name. */
function shownColumns(table: BoundTable, from: From, items: readonly Item[], output: readonly string[] | undefined) {
  const names = new Set(items.map(({ name }) => name))
  const isItem = (name: string) =>
    names.has(name) || (!table.byName.has(name) && names.has(name.replace(/^items\./, '')))
  const selection = selectionOf(
    table,
    output?.filter((name) => !isItem(name)),
    items.flatMap(({ name, column }) => (column ? [[name, column] as const] : [])),
  )
  const wanted = output && new Set(output.map((name) => (names.has(name) ? name : name.replace(/^items\./, ''))))
  const prefix = from.scope.sources[0]?.prefix ?? ''
  const shown: Shown[] = [
    ...selection.columns
      .filter(({ name }) => !names.has(name))
      .map(({ name, quoted }) => ({ name, sql: () => prefix + quoted })),
    ...items
      .filter(({ name }) => !wanted || wanted.has(name))
      .map(({ name, quoted, sql }) => ({ name, sql: (context: SqlContext) => `${sql(context)} as ${quoted}` })),
  ]
  return { shown, toRecord: selection.toRecord }
}

/** The keys come last, so that pages neither repeat nor miss records that are equal in all else. */
function orderBy({ scope }: From, items: readonly Item[], sort: readonly SortKey[]): Sql {
  const keys = sort.map(({ field, order }): Sql => {
    if (order === 'rand') return () => 'pg_catalog.random()'
    const key = sortKey(scope, items, field)
    return order === 'desc' ? (context) => `${key(context)} desc` : key
  })
  if (!sort.some(({ order }) => order === 'rand'))
    for (const [position, { prefix, table, name }] of scope.sources.entries()) {
      const key = table.key.name
      const sorted = sort.some(({ field }) => field === `${name}.${key}` || (position === 0 && field === key))
      if (!sorted) keys.push(() => prefix + table.key.quoted)
    }
  return (context) => keys.map((key) => key(context)).join(', ')
}

/** A computed value by its name, `email`, or `user.email` as published programs write it. */
function sortKey(scope: From['scope'], items: readonly Item[], field: string): Sql {
  const item = items.find(({ name }) => name === field)
  if (item) return item.sql
  const whole = scope.sources[0]?.table.byName.has(field)
  return columnAt({ ...scope, shown: true }, whole ? [field] : field.split('.')).sql
}

/** Records that come once can be sorted by what they give only; all of it decides in the end. */
function distinctOrder(table: BoundTable, shown: readonly Shown[], sort: readonly SortKey[]): Sql {
  const positionOf = (field: string) => {
    const own = field.startsWith(`${table.name}.`) ? field.slice(table.name.length + 1) : field
    return shown.findIndex(({ name }) => name === field || name === own) + 1
  }
  const keys = sort.map(({ field, order }) => {
    const position = positionOf(field)
    if (order === 'rand' || position === 0)
      throw conditionInvalid({
        reason: `records that come once can only be sorted by what they give, which ${field} is not.`,
      })
    return { position, desc: order === 'desc' ? ' desc' : '' }
  })
  const sorted = new Set(keys.map(({ position }) => position))
  const rest = shown.map((_, index) => index + 1).filter((position) => !sorted.has(position))
  const text = [...keys.map(({ position, desc }) => `${position}${desc}`), ...rest].join(', ')
  return () => text
}
