import type { DocumentRecord, DocumentSummary, UnreadableDocument } from '@stackwright/contract'
import {
  type Document,
  type DocumentKind,
  documentName,
  Failure,
  type Problem,
  tableActions,
} from '@stackwright/language'
import type { Prisma } from '../generated/prisma/client.ts'
import { documentUnreadable, notFound } from '../platform/failures.ts'
import { readStoredDocument } from './document-content.ts'

export type DocumentReader = Pick<Prisma.TransactionClient, 'document' | 'revision' | 'branch'>

/** A document as it stands in the database, its draft read. */
export interface StoredDocument {
  readonly id: string
  readonly document: Document
  readonly revision: number
  readonly publishedRevision: number | null
  readonly hash: string
  readonly updatedAt: Date
  readonly updatedBy: string | null
  /** What serves requests, when it is another revision than the draft; null when nothing is published. */
  readonly published: { readonly number: number; readonly document: Document } | null
}

const selection = {
  id: true,
  kind: true,
  name: true,
  draftRevision: {
    select: { number: true, content: true, hash: true, createdAt: true, account: { select: { name: true } } },
  },
  publishedRevision: { select: { number: true, content: true } },
} satisfies Prisma.DocumentSelect

type Row = Prisma.DocumentGetPayload<{ select: typeof selection }>

/** A document whose newest revision, or the one that serves requests, cannot be read. */
export interface DamagedDocument {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly revision: number
  /** The newest revision as it is stored. */
  readonly source: string
  readonly reason: string
  /** The revision that serves requests can be read, or there is none. */
  readonly publishedIsReadable: boolean
}

export const isDamaged = (found: StoredDocument | DamagedDocument): found is DamagedDocument => 'reason' in found

/** @throws Failure 404 when the workspace has no such document, or not any more */
export async function findStored(
  reader: DocumentReader,
  workspaceId: string,
  id: string,
): Promise<StoredDocument | DamagedDocument> {
  const row = await reader.document.findFirst({ where: { id, workspaceId, deletedAt: null }, select: selection })
  if (!row?.draftRevision) throw notFound({ what: 'document' })
  const { kind, name, draftRevision, publishedRevision } = row
  const read = fromRow(row)
  if (read === null) throw notFound({ what: 'document' })
  if (!(read instanceof Failure)) return read
  return {
    id,
    kind,
    name,
    revision: draftRevision.number,
    source: draftRevision.content,
    reason: read.message,
    publishedIsReadable: publishedRevision === null || canBeRead(publishedRevision.content),
  }
}

/**
 * @throws Failure 404 when the workspace has no such document, or not any more; 409 with its JSON when it cannot be read
 */
export async function findDocument(reader: DocumentReader, workspaceId: string, id: string): Promise<StoredDocument> {
  const found = await findStored(reader, workspaceId, id)
  if (isDamaged(found)) throw documentUnreadable(found)
  return found
}

/** Every document of a workspace that can be read, or those of one kind, in the order of their names. */
export async function findDocuments(
  reader: DocumentReader,
  workspaceId: string,
  kind?: DocumentKind,
): Promise<StoredDocument[]> {
  return (await readAll(reader, workspaceId, kind)).flatMap(({ read }) => (isReadable(read) ? [read] : []))
}

/** Documents of a workspace as lines of a list, and those that cannot be read. */
export async function listStored(
  reader: DocumentReader,
  workspaceId: string,
): Promise<{ documents: DocumentSummary[]; unreadable: UnreadableDocument[] }> {
  const all = await readAll(reader, workspaceId)
  return {
    documents: all.flatMap(({ read }) => (isReadable(read) ? [toSummary(read)] : [])),
    unreadable: all.flatMap(({ row: { id, kind, name }, read }) =>
      read instanceof Failure ? [{ id, kind, name, reason: read.message }] : [],
    ),
  }
}

const isReadable = (read: StoredDocument | Failure | null): read is StoredDocument =>
  read !== null && !(read instanceof Failure)

async function readAll(reader: DocumentReader, workspaceId: string, kind?: DocumentKind) {
  const rows = await reader.document.findMany({
    where: { workspaceId, deletedAt: null, ...(kind && { kind }) },
    select: selection,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({ row, read: fromRow(row) }))
}

/** The failure, when what is stored is no document: written by a newer version, or damaged. */
function fromRow(row: Row): StoredDocument | Failure | null {
  try {
    return readRow(row)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

function canBeRead(content: string): boolean {
  try {
    readStoredDocument(content)
    return true
  } catch {
    return false
  }
}

function readRow({ id, draftRevision: draft, publishedRevision }: Row): StoredDocument | null {
  if (!draft) return null
  return {
    id,
    document: readStoredDocument(draft.content),
    revision: draft.number,
    publishedRevision: publishedRevision?.number ?? null,
    hash: draft.hash,
    updatedAt: draft.createdAt,
    updatedBy: draft.account?.name ?? null,
    published: publishedRevision && {
      number: publishedRevision.number,
      document: readStoredDocument(publishedRevision.content),
    },
  }
}

export function toRecord(stored: StoredDocument, problems: readonly Problem[]): DocumentRecord {
  return {
    document: stored.document,
    revision: stored.revision,
    publishedRevision: stored.publishedRevision,
    hash: stored.hash,
    updatedAt: stored.updatedAt.toISOString(),
    updatedBy: stored.updatedBy,
    problems,
  }
}

export function toSummary(stored: StoredDocument): DocumentSummary {
  const { id, document, revision, publishedRevision, updatedAt } = stored
  return {
    id,
    kind: document.kind,
    name: documentName(document),
    description: document.description,
    active: document.active,
    revision,
    publishedRevision,
    updatedAt: updatedAt.toISOString(),
    ...(document.kind === 'endpoint' && {
      method: document.method,
      path: document.path,
      group: document.group,
      authentication: document.authentication,
    }),
    ...(document.kind === 'api_group' && { canonical: document.canonical }),
    ...(document.kind === 'table_trigger' && {
      table: document.table,
      actions: tableActions.filter((action) => document.actions[action]),
    }),
    ...(document.kind === 'task' && { schedules: document.schedules }),
  }
}
