import { type Document, documentName, isProgram } from '@stackwright/language'
import { conflict, notFound, refused } from '../platform/failures.ts'
import type { DocumentChange } from './document-change.ts'
import { readStoredDocument } from './document-content.ts'
import type { StoredDocument } from './stored-documents.ts'

/** Lets a saved revision serve requests. */
export async function publishInChange(
  change: DocumentChange,
  stored: StoredDocument,
  number: number,
  refuseErrors: (document: Document) => void,
): Promise<void> {
  if (!isProgram(stored.document)) {
    if (number === stored.revision) return
    throw refused({ reason: 'This is published by every save: save the former state instead.' })
  }
  const revision = await change.prisma.revision.findUnique({
    where: { documentId_number: { documentId: stored.id, number } },
    select: { id: true, content: true },
  })
  if (!revision) throw notFound({ what: 'revision' })
  const document = readStoredDocument(revision.content)
  if (document.kind !== 'endpoint' && documentName(document) !== documentName(stored.document))
    throw conflict({
      reason: `That revision is from before it was called ${documentName(stored.document)}. Save it anew.`,
    })
  refuseErrors(document)
  await change.prisma.document.update({ where: { id: stored.id }, data: { publishedRevisionId: revision.id } })
}
