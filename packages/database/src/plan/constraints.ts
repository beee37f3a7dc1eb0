import { type Field, type Index, type TableDocument, tableUnknown } from '@stackwright/language'
import type { FindTable } from '../rows/column.ts'
import { objectName, qualified, quoteIdentifier, quoteLiteral } from '../sql/identifier.ts'
import { change, type TableChange } from './table-change.ts'

/** The list of an enum's values in SQL. */
export const enumValues = (field: Field): string =>
  `array[${(field.values ?? []).map(quoteLiteral).join(', ')}]::pg_catalog.text[]`

export const checkName = (table: TableDocument, field: Field): string => objectName('ck', table.id, field.id)
export const foreignKeyName = (table: TableDocument, field: Field): string => objectName('fk', table.id, field.id)
export const indexName = (table: TableDocument, index: Index): string => objectName('ix', table.id, index.id)

export function addCheck(table: TableDocument, field: Field, schema: string): TableChange {
  const column = quoteIdentifier(field.name)
  const condition = field.list ? `${column} <@ ${enumValues(field)}` : `${column} = any (${enumValues(field)})`
  return change(
    `Allow only the values of ${field.name}`,
    `alter table ${qualified(schema, table.name)} add constraint ${checkName(table, field)} check (${condition})`,
    { refusals: { 23514: `The field ${field.name} holds values that are not in its list.` } },
  )
}

/** Lists of references have no foreign key: PostgreSQL has none for elements of arrays. */
export const hasForeignKey = (field: Field): boolean => field.type === 'reference' && !field.list

export function addForeignKey(table: TableDocument, field: Field, schema: string, find: FindTable): TableChange {
  const target = field.table === table.name ? table : field.table === undefined ? undefined : find(field.table)
  if (!target) throw tableUnknown({ name: field.table ?? '' })
  return change(
    `Let ${field.name} point to records of ${target.name}`,
    `alter table ${qualified(schema, table.name)} add constraint ${foreignKeyName(table, field)} ` +
      `foreign key (${quoteIdentifier(field.name)}) references ${qualified(schema, target.name)} ("id")`,
    { refusals: { 23503: `The field ${field.name} points to records of ${target.name} that are not there.` } },
  )
}

export function createIndex(table: TableDocument, index: Index, schema: string): TableChange {
  const names = index.fields.map(({ name }) => name).join(', ')
  const columns = index.fields.map(({ name, order }) => quoteIdentifier(name) + (order === 'desc' ? ' desc' : ''))
  const unique = index.type === 'unique'
  return change(
    unique ? `Make ${names} unique` : `Add an index on ${names}`,
    `create ${unique ? 'unique ' : ''}index ${indexName(table, index)} on ${qualified(schema, table.name)} (${columns.join(', ')})`,
    {
      refusals: {
        23505: `Several records of ${table.name} have the same ${names}, so it cannot be made unique.`,
        54000: `${names} holds values that are too long for an index.`,
      },
    },
  )
}
