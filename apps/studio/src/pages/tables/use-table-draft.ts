import type { DocumentRecord } from '@stackwright/contract'
import type { TableDocument } from '@stackwright/language'
import { useCallback, useState } from 'react'

interface Edit {
  readonly draft: TableDocument
  /** What the edits began from; a save carries its revision. */
  readonly base: DocumentRecord
}

/** The table as it is being edited. Without edits it follows what is stored. */
export function useTableDraft(record: DocumentRecord) {
  const [edit, setEdit] = useState<Edit | null>(null)
  const update = useCallback(
    (change: (table: TableDocument) => TableDocument) =>
      setEdit((current) => {
        const base = current?.base ?? record
        const draft = change(current?.draft ?? (base.document as TableDocument))
        return JSON.stringify(draft) === JSON.stringify(base.document) ? null : { draft, base }
      }),
    [record],
  )
  return {
    draft: edit?.draft ?? (record.document as TableDocument),
    base: edit?.base ?? record,
    dirty: edit !== null,
    update,
    reset: useCallback(() => setEdit(null), []),
  }
}

export type TableDraft = ReturnType<typeof useTableDraft>
export type UpdateTable = TableDraft['update']
