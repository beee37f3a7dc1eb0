import { conditionInvalid } from '@stackwright/language'
import type { BoundTable } from '../rows/bound-table.ts'
import { type Computed, compileComputed, type Item, refuseUnless } from './computed.ts'
import { isAggregate } from './filter-operand.ts'
import { compileFrom, type FromOptions } from './from.ts'
import { compileTexts, type Parameter, type PreparedQuery, type Sql } from './parameters.ts'
import { page, type SortKey } from './select.ts'

export interface AggregateOptions extends FromOptions {
  /** Records that are alike in these make a group; without any, all records are one. */
  readonly group?: readonly Computed[] | undefined
  /** What is worked out of each group. */
  readonly aggregates: readonly Computed[]
  /** By the names of groups and aggregates. */
  readonly sort?: readonly SortKey[] | undefined
}

/** A query for one row per group of records, with the group's values and the aggregates under their names. */
export interface CompiledAggregate {
  readonly parameters: readonly Parameter[]
  list(values: readonly unknown[], limit: number, offset: number): PreparedQuery
  /** One row with `count`: of the groups. */
  count(values: readonly unknown[]): PreparedQuery
}

export function compileAggregate(table: BoundTable, options: AggregateOptions): CompiledAggregate {
  const { group = [], aggregates, sort = [] } = options
  const from = compileFrom(table, options)
  const groups = from.within('group', () => group.map((each) => compileComputed(each, from.scope)))
  const items = from.within('aggregate', () =>
    aggregates.map((each) => {
      refuseUnless(isAggregate(each.value), `${each.name} is no aggregate; end it with a filter such as count or sum.`)
      return compileComputed(each, { ...from.scope, aggregates: true })
    }),
  )
  const shown = [...groups, ...items]
  const twice = shown.find(({ name }, index) => shown.findIndex((other) => other.name === name) !== index)
  if (twice) throw conditionInvalid({ reason: `two of its results are called ${twice.name}.` })
  refuseUnless(shown.length > 0, 'it gives nothing; add a group or an aggregate.')
  const positions = groups.map((_, index) => index + 1)
  const grouped = groups.length > 0 ? ` group by ${positions.join(', ')}` : ''
  const order = from.within('sort', () => orderOf(shown, sort, positions))
  const select: Sql = (context) =>
    `select ${shown.map(({ sql, quoted }) => `${sql(context)} as ${quoted}`).join(', ')}${from.sql(context)}${grouped}`
  const list = compileTexts((context) => `${select(context)}${order}${page(from.parameters.length, context)}`)
  return {
    parameters: from.parameters,
    list: (values, limit, offset) => list([...values, limit, offset]),
    count: compileTexts((context) => `select pg_catalog.count(*) as count from (${select(context)}) groups`),
  }
}

/** Groups come in the order of their values, as far as nothing else is asked for. */
function orderOf(shown: readonly Item[], sort: readonly SortKey[], groups: readonly number[]): string {
  const keys = sort.map(({ field, order }) => {
    if (order === 'rand') return 'pg_catalog.random()'
    const position = shown.findIndex(({ name }) => name === field) + 1
    refuseUnless(position > 0, `it gives no ${field} to sort by.`)
    return `${position}${order === 'desc' ? ' desc' : ''}`
  })
  const all = [...keys, ...groups]
  return all.length > 0 ? ` order by ${all.join(', ')}` : ''
}
