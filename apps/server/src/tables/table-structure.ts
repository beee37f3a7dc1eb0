import { applyPlan, planTable, quoteIdentifier, type TableChange } from '@stackwright/database'
import type { Document, TableDocument } from '@stackwright/language'
import type { DocumentChange } from '../documents/document-change.ts'
import type { TableStructure } from '../documents/document-services.ts'
import { type DocumentReader, findDocuments } from '../documents/stored-documents.ts'
import { transactionClient } from '../prisma/transaction-client.ts'
import { liveSchema } from './workspace-names.ts'

/** Keeps the tables in PostgreSQL as their documents say, in the very transaction that stores the documents. */
export const tableStructure: TableStructure = {
  async apply(change, before, after) {
    const tableBefore = asTable(before)
    const tableAfter = asTable(after)
    if (!tableBefore && !tableAfter) return
    const changes = await planChange(change.prisma, change.workspaceId, tableBefore, tableAfter)
    await applyPlan(transactionClient(change.prisma), changes)
  },

  async columnsOf(change: DocumentChange, name: string) {
    const { rows } = await transactionClient(change.prisma).query(
      `SELECT attname AS name FROM pg_catalog.pg_attribute
       WHERE attrelid = pg_catalog.to_regclass($1) AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
      [`${quoteIdentifier(liveSchema(change.workspaceId))}.${quoteIdentifier(name)}`],
    )
    return rows.map((row) => String((row as { name: unknown }).name))
  },

  async hasRecords(change: DocumentChange, name: string) {
    const table = `${quoteIdentifier(liveSchema(change.workspaceId))}.${quoteIdentifier(name)}`
    const { rows } = await transactionClient(change.prisma).query(`SELECT 1 AS found FROM ${table} LIMIT 1`)
    return rows.length > 0
  },
}

/** What bringing a table from one document to the other takes. */
export async function planChange(
  reader: DocumentReader,
  workspaceId: string,
  before: TableDocument | null,
  after: TableDocument | null,
): Promise<TableChange[]> {
  const self = after?.id ?? before?.id
  const tables = new Map<string, TableDocument>()
  for (const { document } of await findDocuments(reader, workspaceId, 'table'))
    if (document.kind === 'table' && document.id !== self) tables.set(document.name, document)
  if (after) tables.set(after.name, after)
  return planTable(before, after, (name) => tables.get(name), liveSchema(workspaceId))
}

const asTable = (document: Document | null): TableDocument | null => (document?.kind === 'table' ? document : null)
