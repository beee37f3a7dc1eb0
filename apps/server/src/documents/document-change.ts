import { documentName } from '@stackwright/language'
import type { Prisma } from '../generated/prisma/client.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { changeChannel } from './change-channel.ts'
import type { DocumentContent } from './document-content.ts'

/** A transaction in which the documents of one workspace are changed, alone. */
export interface DocumentChange {
  readonly workspaceId: string
  readonly prisma: Prisma.TransactionClient
  /** Who does it; null: the platform itself. */
  readonly accountId: string | null
}

const longest = 60_000

/**
 * Runs changes of a workspace's documents one after the other, each in a transaction that tells all servers when it is
 * committed.
 */
export async function changeDocuments<Result>(
  prisma: PrismaClient,
  change: { workspaceId: string; accountId: string | null; origin: string },
  work: (change: DocumentChange) => Promise<Result>,
): Promise<Result> {
  const { workspaceId, accountId, origin } = change
  return prisma.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${workspaceId}, 0))`
      const result = await work({ workspaceId, accountId, prisma: transaction })
      await transaction.$executeRaw`SELECT pg_notify(${changeChannel}, ${`${workspaceId}:${origin}`})`
      return result
    },
    { timeout: longest, maxWait: 10_000 },
  )
}

/** Stores a new revision of a document and moves its pointers. */
export async function addRevision(
  change: DocumentChange,
  documentId: string,
  { document, content, hash }: DocumentContent,
  options: { number: number; draft: boolean; publish: boolean; note?: string | undefined },
): Promise<void> {
  const { number, draft, publish, note } = options
  const revision = await change.prisma.revision.create({
    data: { documentId, number, content, hash, note: note ?? null, accountId: change.accountId },
    select: { id: true },
  })
  await change.prisma.document.update({
    where: { id: documentId },
    data: {
      ...(draft && { draftRevisionId: revision.id, name: documentName(document) }),
      ...(publish && { publishedRevisionId: revision.id }),
    },
  })
}

/** The number that the next revision of a document gets. */
export async function nextNumber(change: DocumentChange, documentId: string): Promise<number> {
  const { _max } = await change.prisma.revision.aggregate({ where: { documentId }, _max: { number: true } })
  return (_max.number ?? 0) + 1
}
