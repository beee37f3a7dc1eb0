import { documentName, isProgram, type TableDocument } from '@stackwright/language'
import type { Finding } from '@stackwright/script'
import { createInChange } from '../documents/create-document.ts'
import type { DocumentChange } from '../documents/document-change.ts'
import { writeDocument } from '../documents/document-content.ts'
import type { DocumentServices } from '../documents/document-services.ts'
import { saveInChange } from '../documents/save-document.ts'
import { findDocument, findDocuments } from '../documents/stored-documents.ts'
import { deferReferences, plainTable } from './deferred-references.ts'
import type { ImportPlan, PlanEntry } from './plan-import.ts'
import { refusalOf } from './refusal-finding.ts'

type Services = Pick<DocumentServices, 'library' | 'tables'>

const note = 'Import'

/** Does what the plan says, in its transaction; answers what refused, at which everything has to be undone. */
export async function applyPlan(
  change: DocumentChange,
  services: Services,
  { entries }: ImportPlan,
): Promise<Finding | undefined> {
  const there = new Set(
    (await findDocuments(change.prisma, change.workspaceId, 'table')).map(({ document }) => documentName(document)),
  )
  const uuids = new Set(
    entries.flatMap(({ document }) =>
      document.kind === 'table' && document.fields[0]?.type === 'uuid' ? [document.name] : [],
    ),
  )
  const keyOf = (name: string) => (uuids.has(name) ? 'uuid' : 'int')
  const deferred = deferReferences(services.tables, (name) => there.has(name), keyOf)
  const own = { ...services, tables: deferred.tables }
  for (const entry of inOrder(entries)) {
    try {
      await applyEntry(change, own, entry)
      if (entry.document.kind === 'table' && entry.action !== 'deleted') there.add(entry.document.name)
    } catch (error) {
      return refusalOf(entry.place, error)
    }
  }
  try {
    await deferred.finish(change)
    await dropTables(change, services, entries)
  } catch (error) {
    return refusalOf(undefined, error)
  }
  return undefined
}

/** What makes room for others goes first: what is deleted, then what gets another name. */
function inOrder(entries: readonly PlanEntry[]): PlanEntry[] {
  const rank = ({ action, document, stored }: PlanEntry) => {
    if (action === 'deleted') return 0
    if (stored && documentName(stored.document) !== documentName(document)) return 1
    return document.kind === 'table' ? 2 : 3
  }
  return [...entries].sort((a, b) => rank(a) - rank(b))
}

async function applyEntry(change: DocumentChange, services: Services, entry: PlanEntry): Promise<void> {
  const { action, document, stored } = entry
  if (action === 'deleted') {
    await change.prisma.document.update({
      where: { id: document.id },
      data: { deletedAt: new Date(), publishedRevisionId: null },
    })
  } else if (!stored) await createInChange(change, services, writeDocument(document), { publish: true })
  else {
    // Those that were renamed before may have led to new states of others.
    const current = await findDocument(change.prisma, change.workspaceId, stored.id)
    await saveInChange(change, services, current, writeDocument(document), note)
    if (isProgram(document)) await publishDraft(change, document.id)
  }
}

async function publishDraft(change: DocumentChange, id: string): Promise<void> {
  const { draftRevisionId } = await change.prisma.document.findUniqueOrThrow({
    where: { id },
    select: { draftRevisionId: true },
  })
  await change.prisma.document.update({ where: { id }, data: { publishedRevisionId: draftRevisionId } })
}

/** Tables may point to one another: first none points to anything any more, then they go. */
async function dropTables(change: DocumentChange, services: Services, entries: readonly PlanEntry[]): Promise<void> {
  const dropped = entries.flatMap(({ action, document }): TableDocument[] =>
    action === 'deleted' && document.kind === 'table' ? [document] : [],
  )
  const plain = dropped.map((table) =>
    plainTable(
      table,
      () => true,
      () => 'int',
    ),
  )
  for (const [position, table] of dropped.entries())
    if (plain[position] !== table) await services.tables.apply(change, table, plain[position] as TableDocument)
  for (const table of plain) await services.tables.apply(change, table, null)
}
