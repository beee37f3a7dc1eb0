import type { getRevision, listRevisions } from '@stackwright/contract'
import type { z } from 'zod'
import { notFound } from '../platform/failures.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { readStoredDocument } from './document-content.ts'

const newest = 500

/** The saved states of a document, newest first; those of a deleted one too, so that it can be brought back. */
export async function findRevisions(
  prisma: PrismaClient,
  workspaceId: string,
  id: string,
): Promise<z.input<typeof listRevisions.response>> {
  const document = await prisma.document.findFirst({
    where: { id, workspaceId },
    select: { publishedRevisionId: true },
  })
  if (!document) throw notFound({ what: 'document' })
  const revisions = await prisma.revision.findMany({
    where: { documentId: id },
    select: { id: true, number: true, hash: true, note: true, createdAt: true, account: { select: { name: true } } },
    orderBy: { number: 'desc' },
    take: newest,
  })
  return {
    revisions: revisions.map((revision) => ({
      number: revision.number,
      hash: revision.hash,
      note: revision.note,
      author: revision.account?.name ?? null,
      createdAt: revision.createdAt.toISOString(),
      published: revision.id === document.publishedRevisionId,
    })),
  }
}

export async function findRevision(
  prisma: PrismaClient,
  workspaceId: string,
  id: string,
  number: number,
): Promise<z.input<typeof getRevision.response>> {
  const revision = await prisma.revision.findFirst({
    where: { documentId: id, number, document: { workspaceId } },
    select: { content: true },
  })
  if (!revision) throw notFound({ what: 'revision' })
  return { number, document: readStoredDocument(revision.content) }
}
