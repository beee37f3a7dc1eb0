import { documentInvalid, type Field, type Index, type TableDocument } from '@stackwright/language'
import type { FindTable } from '../rows/column.ts'
import { qualified, quoteIdentifier } from '../sql/identifier.ts'
import { changeField, type FieldPair } from './change-field.ts'
import { columnDefinition } from './column-definition.ts'
import {
  addCheck,
  addForeignKey,
  checkName,
  createIndex,
  foreignKeyName,
  hasForeignKey,
  indexName,
} from './constraints.ts'
import { renameFields } from './rename-fields.ts'
import { change, type TableChange } from './table-change.ts'

/** The order matters: what depends on columns goes first and comes back last; names are free before they are given anew. */
export function alterTable(
  before: TableDocument,
  after: TableDocument,
  find: FindTable,
  schema: string,
): TableChange[] {
  refuseOtherKey(before, after)
  const table = qualified(schema, after.name)
  const old = new Map(before.fields.map((field) => [field.id, field]))
  const kept = after.fields.flatMap((field): FieldPair[] => {
    const was = old.get(field.id)
    return was ? [{ was: withNewTarget(was, field, before, find), is: field }] : []
  })
  const staying = new Set(kept.map(({ is }) => is.id))
  const removed = before.fields.filter((field) => !staying.has(field.id))
  const added = after.fields.filter((field) => !old.has(field.id))
  const indexes = changedIndexes(before, after)
  return [
    ...(before.name === after.name ? [] : [renameTable(before, after, schema)]),
    ...indexes.dropped.map((index) =>
      change(`Remove the index on ${indexFields(index)}`, `drop index ${qualified(schema, indexName(before, index))}`),
    ),
    ...kept.flatMap(({ was, is }) => [
      ...(was.type === 'enum' && !sameCheck(was, is)
        ? [dropConstraint(`Stop checking the values of ${was.name}`, table, checkName(before, was))]
        : []),
      ...(hasForeignKey(was) && !sameForeignKey(was, is)
        ? [dropConstraint(`Let ${was.name} no longer point to ${was.table}`, table, foreignKeyName(before, was))]
        : []),
    ]),
    ...removed.map((field) =>
      change(
        `Delete the field ${field.name} with all its values`,
        `alter table ${table} drop column ${quoteIdentifier(field.name)}`,
        {
          losesData: true,
        },
      ),
    ),
    ...renameFields(kept, table),
    ...kept.flatMap((pair) => changeField(pair, { before, after, find, schema, table })),
    ...added.map((field) => addField(after, field, find, table)),
    ...after.fields.flatMap((field) => {
      const was = kept.find(({ is }) => is === field)?.was
      return [
        ...(field.type === 'enum' && !(was && sameCheck(was, field)) ? [addCheck(after, field, schema)] : []),
        ...(hasForeignKey(field) && !(was && sameForeignKey(was, field))
          ? [addForeignKey(after, field, schema, find)]
          : []),
      ]
    }),
    ...indexes.created.map((index) => createIndex(after, index, schema)),
  ]
}

/** A table that was renamed is known by its new name only; what pointed to it still does. */
function withNewTarget(was: Field, is: Field, before: TableDocument, find: FindTable): Field {
  const renamed = was.table === before.name || was.table === undefined || find(was.table) === undefined
  return was.type === 'reference' && is.type === 'reference' && renamed ? { ...was, table: is.table } : was
}

function refuseOtherKey(before: TableDocument, after: TableDocument): void {
  if (before.fields[0]?.id !== after.fields[0]?.id || before.fields[0]?.type !== after.fields[0]?.type)
    throw documentInvalid({
      place: 'fields.0',
      reason: 'The primary key of a table stays as it is; make a new table for another kind of key',
    })
}

function renameTable(before: TableDocument, after: TableDocument, schema: string): TableChange {
  return change(
    `Rename the table ${before.name} to ${after.name}`,
    `alter table ${qualified(schema, before.name)} rename to ${quoteIdentifier(after.name)}`,
    { refusals: { '42P07': `There is already something called ${after.name} in the database.` } },
  )
}

const dropConstraint = (summary: string, table: string, name: string): TableChange =>
  change(summary, `alter table ${table} drop constraint ${name}`)

function addField(table: TableDocument, field: Field, find: FindTable, qualifiedTable: string): TableChange {
  return change(
    `Add the field ${field.name}`,
    `alter table ${qualifiedTable} add column ${columnDefinition(table, field, find)}`,
    {
      refusals: {
        23502: `The field ${field.name} is required, but ${table.name} has records without it; give it a default.`,
      },
    },
  )
}

const sameCheck = (was: Field, is: Field): boolean =>
  is.type === 'enum' && was.list === is.list && JSON.stringify(was.values) === JSON.stringify(is.values)

const sameForeignKey = (was: Field, is: Field): boolean =>
  hasForeignKey(was) && hasForeignKey(is) && was.table === is.table

const indexFields = (index: Index): string => index.fields.map(({ name }) => name).join(', ')

/** An index stays when it has the same fields in the same order, whatever they are called now, and none changed its type. */
function changedIndexes(before: TableDocument, after: TableDocument): { dropped: Index[]; created: Index[] } {
  const signature = (table: TableDocument, index: Index) =>
    JSON.stringify([
      index.type,
      index.fields.map(({ name, order }) => [table.fields.find((f) => f.name === name)?.id, order]),
    ])
  const unchanged = (index: Index, table: TableDocument, other: TableDocument) => {
    const twin = other.indexes.find(({ id }) => id === index.id)
    return twin !== undefined && signature(table, index) === signature(other, twin)
  }
  return {
    dropped: before.indexes.filter((index) => !unchanged(index, before, after)),
    created: after.indexes.filter((index) => !unchanged(index, after, before)),
  }
}
