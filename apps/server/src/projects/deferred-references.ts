import type { Document, Field, TableDocument } from '@stackwright/language'
import type { DocumentChange } from '../documents/document-change.ts'
import type { TableStructure } from '../documents/document-services.ts'

/**
 * Makes tables in any order, also such as refer to one another: a field that refers to a table that is not there yet is first made
 * as a plain key, and `finish` lets it point to its records once all tables are.
 */
export function deferReferences(
  tables: TableStructure,
  isThere: (name: string) => boolean,
  keyOf: (table: string) => 'int' | 'uuid',
): { tables: TableStructure; finish(change: DocumentChange): Promise<void> } {
  const waiting: { plain: TableDocument; whole: TableDocument }[] = []
  return {
    tables: {
      hasRecords: tables.hasRecords,
      columnsOf: tables.columnsOf,
      async apply(change, before, after) {
        if (after?.kind !== 'table') return tables.apply(change, before, after)
        const plain = plainTable(after, (name) => name !== after.name && !isThere(name), keyOf)
        if (plain !== after) waiting.push({ plain, whole: after })
        await tables.apply(change, before, plain)
      },
    },
    async finish(change) {
      for (const { plain, whole } of waiting) await tables.apply(change, plain, whole)
    },
  }
}

/** The table with plain keys in place of the references that `isLoose` names. */
export function plainTable(
  table: TableDocument,
  isLoose: (name: string) => boolean,
  keyOf: (table: string) => 'int' | 'uuid',
): TableDocument {
  const loose = (field: Field): field is Field & { table: string } =>
    field.type === 'reference' && field.table !== undefined && isLoose(field.table)
  if (!table.fields.some(loose)) return table
  return {
    ...table,
    fields: table.fields.map((field) => (loose(field) ? plainField(field, keyOf(field.table)) : field)),
  }
}

function plainField({ table: _table, ...field }: Field, type: 'int' | 'uuid'): Field {
  return { ...field, type }
}

/** References to tables that nobody has become plain numbers which keep the name that they came with. */
export function withoutLostReferences(document: Document, isThere: (name: string) => boolean): Document {
  if (document.kind !== 'table') return document
  const lost = ({ type, table }: Field) =>
    type === 'reference' && table !== undefined && table !== document.name && !isThere(table)
  if (!document.fields.some(lost)) return document
  return {
    ...document,
    fields: document.fields.map((field) =>
      lost(field)
        ? { ...plainField(field, 'int'), extras: { ...field.extras, table: JSON.stringify(field.table) } }
        : field,
    ),
  }
}
