import { documentName, isProgram } from '@stackwright/language'
import { conflict } from '../platform/failures.ts'
import { addRevision, type DocumentChange, nextNumber } from './document-change.ts'
import type { DocumentContent } from './document-content.ts'
import type { DocumentServices } from './document-services.ts'
import { refuseRivals } from './refuse-rivals.ts'

/** Stores a new document, or brings back a deleted one under its id. */
export async function createInChange(
  change: DocumentChange,
  services: Pick<DocumentServices, 'tables'>,
  received: DocumentContent,
  options: { publish: boolean },
): Promise<void> {
  const { document } = received
  const { prisma, workspaceId } = change
  await refuseRivals(change, document)
  const former = await prisma.document.findUnique({
    where: { id: document.id },
    select: { workspaceId: true, kind: true, deletedAt: true },
  })
  if (former && (former.workspaceId !== workspaceId || former.kind !== document.kind || !former.deletedAt))
    throw conflict({ reason: 'There is already a document with this id.' })
  const name = documentName(document)
  if (former) await prisma.document.update({ where: { id: document.id }, data: { name, deletedAt: null } })
  else {
    const branch = document.kind === 'table' ? null : await liveBranch(change)
    await prisma.document.create({
      data: { id: document.id, workspaceId, branchId: branch, kind: document.kind, name },
    })
  }
  await services.tables.apply(change, null, document)
  await addRevision(change, document.id, received, {
    number: former ? await nextNumber(change, document.id) : 1,
    draft: true,
    publish: options.publish || !isProgram(document),
  })
}

async function liveBranch({ prisma, workspaceId }: DocumentChange): Promise<string> {
  const branch = await prisma.branch.findFirstOrThrow({ where: { workspaceId, isLive: true }, select: { id: true } })
  return branch.id
}
