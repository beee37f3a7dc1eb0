import { documentName } from '@stackwright/language'
import { refused } from '../platform/failures.ts'
import type { DocumentChange } from './document-change.ts'
import type { DocumentServices } from './document-services.ts'
import { refersTo } from './rename-references.ts'
import { findDocuments, type StoredDocument } from './stored-documents.ts'

const named = 3

/** Deletes a document that nothing refers to any more; its revisions stay. */
export async function deleteInChange(
  change: DocumentChange,
  services: Pick<DocumentServices, 'tables' | 'library'>,
  stored: StoredDocument,
  confirm: string | undefined,
): Promise<void> {
  const { document } = stored
  if (document.kind !== 'endpoint') {
    const { kind, name } = document
    const users = (await findDocuments(change.prisma, change.workspaceId)).filter(
      (other) => other.id !== stored.id && refersTo(other.document, kind, name, services.library),
    )
    if (users.length > 0) throw refused({ reason: `${name} is still used by ${listNames(users)}. Change that first.` })
  }
  if (document.kind === 'table') {
    if (confirm !== document.name && (await services.tables.hasRecords(change, document.name)))
      throw refused({ reason: `The table ${document.name} has records. Confirm with its name to delete them with it.` })
    await services.tables.apply(change, document, null)
  }
  await change.prisma.document.update({
    where: { id: stored.id },
    data: { deletedAt: new Date(), publishedRevisionId: null },
  })
}

function listNames(documents: readonly StoredDocument[]): string {
  const names = documents.slice(0, named).map(({ document }) => `the ${document.kind} ${documentName(document)}`)
  const more = documents.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}
