import { documentName, isProgram } from '@stackwright/language'
import { refused } from '../platform/failures.ts'
import { addRevision, type DocumentChange, nextNumber } from './document-change.ts'
import type { DocumentContent } from './document-content.ts'
import type { DocumentServices } from './document-services.ts'
import { refuseRivals } from './refuse-rivals.ts'
import type { DamagedDocument } from './stored-documents.ts'

/**
 * Stores what a document that could not be read shall be from now on. What it was before is not known, so it keeps what
 * others name, and a table is described as it stands in the database.
 *
 * @param refuseErrors throws when it has errors: what could not be served is served again at once
 */
export async function repairInChange(
  change: DocumentChange,
  { tables }: Pick<DocumentServices, 'tables'>,
  damaged: DamagedDocument,
  received: DocumentContent,
  { note, refuseErrors }: { note: string | undefined; refuseErrors: () => void },
): Promise<void> {
  const { document } = received
  if (document.kind !== damaged.kind) throw refused({ reason: `This is a ${damaged.kind}. A document keeps its kind.` })
  if (document.kind !== 'endpoint' && documentName(document) !== damaged.name)
    throw refused({ reason: `Repair it under its name, ${damaged.name}. It can be renamed afterwards.` })
  await refuseRivals(change, document)
  if (document.kind === 'table') await refuseOtherColumns(change, tables, document)
  const publish = !isProgram(document) || !damaged.publishedIsReadable
  if (isProgram(document) && publish) refuseErrors()
  const number = await nextNumber(change, damaged.id)
  await addRevision(change, damaged.id, received, { number, draft: true, publish, note })
}

async function refuseOtherColumns(
  change: DocumentChange,
  tables: DocumentServices['tables'],
  { name, fields }: { name: string; fields: readonly { readonly name: string }[] },
): Promise<void> {
  const columns = await tables.columnsOf(change, name)
  const described = fields.map((field) => field.name)
  const missing = described.find((field) => !columns.includes(field))
  const extra = columns.find((column) => !described.includes(column))
  if (missing === undefined && extra === undefined) return
  throw refused({
    reason: `${
      missing === undefined
        ? `The table in the database also has ${extra}`
        : `The table in the database has no ${missing}`
    }. Describe it as it is, with the fields ${columns.join(', ')}; it can be changed afterwards.`,
  })
}
