import type { Statement } from '@stackwright/language'
import type { BoundTable } from '../rows/bound-table.ts'
import { type Column, namesOf } from '../rows/column.ts'
import type { Selection } from '../rows/selection.ts'
import { objectName } from '../sql/identifier.ts'
import { type Lookup, oneRecord } from './lookup.ts'
import { namedStatement, statementCache } from './statement.ts'

/** Statements that add a record, by the columns that are given. The values are $1, $2 … in their order. */
export function insertStatements(table: BoundTable, selection: Selection): (columns: readonly Column[]) => Statement {
  const cached = statementCache()
  return (columns) =>
    cached(namesOf(columns), () => {
      const names = columns.map(({ quoted }) => quoted).join(', ')
      const values = columns.map(({ sqlType }, position) => `$${position + 1}::${sqlType}`).join(', ')
      const row = columns.length === 0 ? 'default values' : `(${names}) values (${values})`
      return `insert into ${table.quoted} ${row} returning ${selection.sql}`
    })
}

/** Statements that change the record of a lookup, whose value is $1; the columns' values follow. Without columns they only read. */
export function updateStatements(
  table: BoundTable,
  lookup: Lookup,
  selection: Selection,
): (columns: readonly Column[]) => Statement {
  const cached = statementCache()
  const condition = oneRecord(table, lookup)
  return (columns) =>
    cached(namesOf(columns), () => {
      if (columns.length === 0) return `select ${selection.sql} from ${table.quoted} where ${condition}`
      const changes = columns.map(({ quoted, sqlType }, position) => `${quoted} = $${position + 2}::${sqlType}`)
      return `update ${table.quoted} set ${changes.join(', ')} where ${condition} returning ${selection.sql}`
    })
}

/** For a record that brought its own counted key: the next one is counted from there. Undefined where keys are not counted. */
export function counterStatement(table: BoundTable): Statement | undefined {
  if (table.key.field.type !== 'int') return undefined
  const sequence = objectName('sq', table.document.id)
  return namedStatement(
    `select pg_catalog.setval('${sequence}', $1::pg_catalog.int8) from ${sequence} ` +
      'where $1::pg_catalog.int8 > last_value or ($1::pg_catalog.int8 = last_value and not is_called)',
  )
}
