import type { TableDocument } from '@stackwright/language'
import type { FindTable } from '../rows/column.ts'
import { objectName, qualified } from '../sql/identifier.ts'
import { alterTable } from './alter-table.ts'
import { columnDefinition } from './column-definition.ts'
import { addCheck, addForeignKey, createIndex, hasForeignKey } from './constraints.ts'
import { change, type TableChange } from './table-change.ts'

/**
 * What has to be done in PostgreSQL to get from one version of a table to another; null stands for "not there". Fields, indexes and
 * tables are told apart by their ids, so a new name is a rename. Nothing is run here.
 */
export function planTable(
  before: TableDocument | null,
  after: TableDocument | null,
  others: FindTable,
  schema: string,
): TableChange[] {
  if (!after) return before ? [dropTable(before, schema)] : []
  const find: FindTable = (name) => (name === after.name ? after : others(name))
  return before ? alterTable(before, after, find, schema) : createTable(after, find, schema)
}

function createTable(table: TableDocument, find: FindTable, schema: string): TableChange[] {
  const columns = table.fields.map((field) => columnDefinition(table, field, find))
  columns.push(`constraint ${objectName('pk', table.id)} primary key ("id")`)
  return [
    change(
      `Create the table ${table.name} with ${table.fields.length} ${table.fields.length === 1 ? 'field' : 'fields'}`,
      `create table ${qualified(schema, table.name)} (\n  ${columns.join(',\n  ')}\n)`,
      { refusals: { '42P07': `There is already something called ${table.name} in the database.` } },
    ),
    ...table.fields.filter(({ type }) => type === 'enum').map((field) => addCheck(table, field, schema)),
    ...table.fields.filter(hasForeignKey).map((field) => addForeignKey(table, field, schema, find)),
    ...table.indexes.map((index) => createIndex(table, index, schema)),
  ]
}

function dropTable(table: TableDocument, schema: string): TableChange {
  return change(`Delete the table ${table.name} with all its records`, `drop table ${qualified(schema, table.name)}`, {
    losesData: true,
    refusals: { '2BP01': `Other tables have fields that point to ${table.name}; remove those first.` },
  })
}
