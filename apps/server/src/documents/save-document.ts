import { type Document, isProgram, type ProgramDocument, type TableDocument } from '@stackwright/language'
import { refused } from '../platform/failures.ts'
import { addRevision, type DocumentChange, nextNumber } from './document-change.ts'
import { type DocumentContent, writeDocument } from './document-content.ts'
import type { DocumentServices } from './document-services.ts'
import { refuseRivals } from './refuse-rivals.ts'
import type { Rename } from './rename.ts'
import { renameReferences } from './rename-references.ts'
import { findDocuments, type StoredDocument } from './stored-documents.ts'

/** Stores a new draft, changes the table it describes, and lets every reference follow what was renamed. */
export async function saveInChange(
  change: DocumentChange,
  services: Pick<DocumentServices, 'tables' | 'library'>,
  stored: StoredDocument,
  received: DocumentContent,
  note: string | undefined,
): Promise<void> {
  if (received.document.kind !== stored.document.kind) throw refused({ reason: 'A document keeps its kind.' })
  if (received.hash === stored.hash) return
  const renames = findRenames(stored.document, received.document)
  const follow = (document: Document) =>
    renames.reduce((current, rename) => renameReferences(current, rename, services.library), document)
  // It may refer to itself, as a table does whose records have a parent.
  const saved = renames.length > 0 ? writeDocument(follow(received.document)) : received
  await refuseRivals(change, saved.document)
  await services.tables.apply(change, stored.document, saved.document)
  await saveRevisions(change, stored, saved, note, follow)
  if (renames.length > 0)
    for (const other of await findDocuments(change.prisma, change.workspaceId))
      if (other.id !== stored.id) await followRenames(change, other, follow)
}

const renameNote = 'Follows a new name'

async function saveRevisions(
  change: DocumentChange,
  stored: StoredDocument,
  saved: DocumentContent,
  note: string | undefined,
  follow: (document: Document) => Document,
): Promise<void> {
  const { document } = saved
  const published = stored.published?.document
  if (isNamedProgram(document) && published && isNamedProgram(published) && published.name !== document.name) {
    // The new name counts at once, for callers follow it at once; the rest of the draft waits for its publication.
    const renamed = writeDocument(follow({ ...published, name: document.name }))
    const number = await nextNumber(change, stored.id)
    await addRevision(change, stored.id, renamed, { number, draft: false, publish: true, note: renameNote })
  }
  const number = await nextNumber(change, stored.id)
  await addRevision(change, stored.id, saved, { number, draft: true, publish: !isProgram(document), note })
}

/** Others name it, as they do functions: an endpoint's address is nobody's business but its own. */
const isNamedProgram = (document: Document): document is Exclude<ProgramDocument, { kind: 'endpoint' }> =>
  isProgram(document) && document.kind !== 'endpoint'

/** Fields first, under the table's former name; through a name that nobody has, so that two fields can swap theirs. */
function findRenames(before: Document, after: Document): Rename[] {
  if (before.kind === 'endpoint' || after.kind === 'endpoint') return []
  const fields = before.kind === 'table' && after.kind === 'table' ? findFieldRenames(before, after) : []
  const name: Rename[] = before.name === after.name ? [] : [{ kind: after.kind, from: before.name, to: after.name }]
  return [
    ...fields.map((rename) => ({ ...rename, to: `${rename.to}\u0001` })),
    ...fields.map((rename) => ({ ...rename, from: `${rename.to}\u0001` })),
    ...name,
  ]
}

function findFieldRenames(before: TableDocument, after: TableDocument) {
  return after.fields.flatMap((field) => {
    const former = before.fields.find(({ id }) => id === field.id)
    if (!former || former.name === field.name) return []
    return [{ kind: 'field' as const, table: before.name, from: former.name, to: field.name }]
  })
}

/** Both what is edited and what serves requests follows, each in a revision of its own where they differ. */
async function followRenames(
  change: DocumentChange,
  stored: StoredDocument,
  follow: (document: Document) => Document,
): Promise<void> {
  const draft = follow(stored.document)
  const published = stored.published && follow(stored.published.document)
  const together = stored.published?.number === stored.revision
  const add = async (document: Document, pointers: { draft: boolean; publish: boolean }) => {
    const number = await nextNumber(change, stored.id)
    await addRevision(change, stored.id, writeDocument(document), { number, ...pointers, note: renameNote })
  }
  if (published && !together && published !== stored.published?.document)
    await add(published, { draft: false, publish: true })
  if (draft !== stored.document) await add(draft, { draft: true, publish: together })
}
