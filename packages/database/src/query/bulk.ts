import type { Expression, Statement } from '@stackwright/language'
import type { BoundTable } from '../rows/bound-table.ts'
import { type Column, namesOf } from '../rows/column.ts'
import type { Selection } from '../rows/selection.ts'
import { objectName } from '../sql/identifier.ts'
import { conditionSql } from './condition.ts'
import { compileFrom, type Within } from './from.ts'
import { jsonColumns } from './json-rows.ts'
import { compileTexts, type Parameter, type PreparedQuery } from './parameters.ts'
import { namedStatement, statementCache } from './statement.ts'

/** Adds all records of a JSON parameter (see jsonRows) in their order; a counted key that is null is counted. */
export function bulkInsertStatement(table: BoundTable, selection: Selection): Statement {
  const { columns, key } = table
  const counted = key.field.type === 'int' ? `pg_catalog.nextval('${objectName('sq', table.document.id)}')` : undefined
  const values = columns.map((column, position) =>
    column === key && counted ? `coalesce(c${position}, ${counted})` : `c${position}`,
  )
  return namedStatement(
    `insert into ${table.quoted} (${columns.map(({ quoted }) => quoted).join(', ')}) select ${values.join(', ')} ` +
      `from rows from (pg_catalog.json_to_recordset($1::pg_catalog.json) as (${jsonColumns(columns)})) with ordinality as ` +
      `given(${columns.map((_, position) => `c${position}`).join(', ')}, place) order by place returning ${selection.sql}`,
  )
}

/** Changes the records whose keys come first in the rows of a JSON parameter; one row with `count`. */
export function bulkUpdateStatements(table: BoundTable): (columns: readonly Column[]) => Statement {
  const cached = statementCache()
  return (columns) =>
    cached(namesOf(columns), () => {
      const changes = columns.slice(1).map(({ quoted }, position) => `${quoted} = given.c${position + 1}`)
      return counting(
        `update ${table.quoted} as changing set ${changes.join(', ')} ` +
          `from pg_catalog.json_to_recordset($1::pg_catalog.json) as given(${jsonColumns(columns)}) ` +
          `where changing.${table.key.quoted} = given.c0 returning 1`,
      )
    })
}

/** Changes of all records that meet a condition; each gives one row with `count`. */
export interface ConditionalChange {
  readonly parameters: readonly Parameter[]
  update(values: readonly unknown[], columns: readonly Column[], changes: readonly unknown[]): PreparedQuery
  remove(values: readonly unknown[]): PreparedQuery
}

export function compileConditionalChange(
  table: BoundTable,
  where: Expression,
  within: Within | undefined,
): ConditionalChange {
  const from = compileFrom(table, { within })
  const condition = from.within('where', () => conditionSql(where, from.scope))
  const { parameters } = from
  const updates = new Map<string, ReturnType<typeof compileTexts>>()
  const updateOf = (columns: readonly Column[]) =>
    compileTexts((context) => {
      const changes = columns.map(
        ({ quoted, sqlType }, position) => `${quoted} = ${context.place(parameters.length + position)}::${sqlType}`,
      )
      return counting(`update ${table.quoted} set ${changes.join(', ')} where ${condition(context)} returning 1`)
    })
  return {
    parameters,
    update(values, columns, changes) {
      const names = namesOf(columns)
      const known = updates.get(names) ?? updateOf(columns)
      // Which fields are changed may depend on what comes from outside, so there may be any number of texts.
      if (updates.size < 64) updates.set(names, known)
      return known([...values, ...changes])
    },
    remove: compileTexts((context) => counting(`delete from ${table.quoted} where ${condition(context)} returning 1`)),
  }
}

/** Deletes all records; they are not truncated, as others may point to them and the role may not. */
export const deleteAllStatement = (table: BoundTable): Statement =>
  namedStatement(counting(`delete from ${table.quoted} returning 1`))

/** Lets the counted keys start again from 1. */
export function restartStatement(table: BoundTable): Statement | undefined {
  if (table.key.field.type !== 'int') return undefined
  return namedStatement(`select pg_catalog.setval('${objectName('sq', table.document.id)}', 1, false)`)
}

const counting = (change: string) => `with changed as (${change}) select pg_catalog.count(*) as count from changed`
