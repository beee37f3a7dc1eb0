import type { TableDocument } from '@stackwright/language'
import { useDocument, useDocuments } from '../../api/documents.ts'

/** A table of the workspace by its name; undefined while loading and when there is none. */
export function useTable(name: string | undefined): TableDocument | undefined {
  const id = useDocuments('table').data?.find((table) => table.name === name)?.id
  const document = useDocument(id).data?.document
  return document?.kind === 'table' ? document : undefined
}
