import { conditionInvalid, type Expression } from '@stackwright/language'
import type { BoundTable } from '../rows/bound-table.ts'
import { quoteIdentifier } from '../sql/identifier.ts'
import { conditionSql } from './condition.ts'
import { filterOperand } from './filter-operand.ts'
import type { ConditionScope } from './operand.ts'
import type { Parameter, Sql } from './parameters.ts'
import { onlySource, type Source } from './source.ts'

/** Another table whose records are put beside those of a query. */
export interface Join {
  /** What its columns are called by in the query. */
  readonly name: string
  readonly table: BoundTable
  readonly type: 'inner' | 'left' | 'right'
  readonly where: Expression
}

export interface FromOptions {
  readonly where?: Expression | undefined
  readonly joins?: readonly Join[] | undefined
  /** Runs the compilation of a part of the query, for failures that say where they come from. */
  readonly within?: Within | undefined
}

export type Within = <T>(
  part: 'where' | 'join' | 'eval' | 'sort' | 'output' | 'group' | 'aggregate',
  compile: () => T,
) => T

const anywhere: Within = (_, compile) => compile()

/** Where the records of a query come from: what all kinds of answers share. */
export interface From {
  /** In this order their values are read and handed in. */
  readonly parameters: readonly Parameter[]
  /** For expressions on the records. */
  readonly scope: ConditionScope
  /** ` from … where …` */
  readonly sql: Sql
  readonly within: Within
}

export function compileFrom(table: BoundTable, { where, joins = [], within = anywhere }: FromOptions): From {
  const parameters: Parameter[] = []
  const scopeOf = (sources: readonly Source[]): ConditionScope => ({
    sources,
    filter: filterOperand,
    parameter: (expression, read) => parameters.push({ expression, read }) - 1,
  })
  const main = joins.length === 0 ? onlySource(table) : sourceOf(table.name, table)
  const sources: Source[] = [main]
  const joined = joins.map(
    (join): Sql =>
      within('join', () => {
        if (sources.some(({ name }) => name === join.name))
          throw conditionInvalid({ reason: `two tables are called ${join.name}; join one under another name.` })
        sources.push(sourceOf(join.name, join.table))
        const condition = conditionSql(join.where, scopeOf([...sources]))
        const alias = join.name === join.table.name ? '' : ` as ${quoteIdentifier(join.name)}`
        return (context) => ` ${join.type} join ${join.table.quoted}${alias} on ${condition(context)}`
      }),
  )
  const scope = scopeOf(sources)
  const condition = where && within('where', () => conditionSql(where, scope))
  return {
    parameters,
    scope,
    sql: (context) =>
      ` from ${table.quoted}${joined.map((join) => join(context)).join('')}${condition ? ` where ${condition(context)}` : ''}`,
    within,
  }
}

const sourceOf = (name: string, table: BoundTable): Source => ({ name, table, prefix: `${quoteIdentifier(name)}.` })
