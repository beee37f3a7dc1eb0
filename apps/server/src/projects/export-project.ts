import type { ProjectFile } from '@stackwright/contract'
import { type Document, type DocumentKind, documentKinds, documentName } from '@stackwright/language'
import { printFiles } from '@stackwright/script'
import { findDocuments } from '../documents/stored-documents.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { scripts } from '../script-library.ts'

const rank = new Map<DocumentKind, number>(documentKinds.map((kind, position) => [kind, position]))

/** The documents of a workspace as files, what is edited rather than what is published, in an order that stays. */
export async function exportProject(prisma: PrismaClient, workspaceId: string): Promise<ProjectFile[]> {
  const stored = await findDocuments(prisma, workspaceId)
  return printFiles(stored.map(({ document }) => document).sort(inOrder), scripts)
}

function inOrder(one: Document, other: Document): number {
  const [a, b] = [documentName(one), documentName(other)]
  return (rank.get(one.kind) ?? 0) - (rank.get(other.kind) ?? 0) || (a < b ? -1 : Number(a > b))
}
