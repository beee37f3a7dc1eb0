import type { DocumentRecord } from '@stackwright/contract'
import type { TableDocument } from '@stackwright/language'
import { useCallback, useState } from 'react'
import { beginHistory, type DraftHistory, edit, redo, undo } from './draft-history.ts'

interface Edit {
  readonly history: DraftHistory<TableDocument>
  /** What the edits began from; a save carries its revision. */
  readonly base: DocumentRecord
}

const isDirty = ({ history, base }: Edit) => JSON.stringify(history.present) !== JSON.stringify(base.document)

/** An edit whose every change was taken back gives way to what somebody else has saved meanwhile. */
const stillCounts = (edit: Edit | null, record: DocumentRecord): Edit | null =>
  edit && (edit.base.revision === record.revision || isDirty(edit)) ? edit : null

/** The table as it is being edited, with undo and redo. Without edits it follows what is stored. */
export function useTableDraft(record: DocumentRecord) {
  const [kept, setCurrent] = useState<Edit | null>(null)
  const current = stillCounts(kept, record)
  const update = useCallback(
    (change: (table: TableDocument) => TableDocument) =>
      setCurrent((before) => {
        const known = stillCounts(before, record)
        const { history, base } = known ?? {
          history: beginHistory(record.document as TableDocument),
          base: record,
        }
        const next = edit(history, change(history.present))
        return known && next === history ? known : { history: next, base }
      }),
    [record],
  )
  const step = useCallback(
    (move: typeof undo) => setCurrent((known) => known && { ...known, history: move(known.history) }),
    [],
  )
  const draft = current?.history.present ?? (record.document as TableDocument)
  const base = current?.base ?? record
  return {
    draft,
    base,
    dirty: current !== null && isDirty(current),
    update,
    canUndo: (current?.history.past.length ?? 0) > 0,
    canRedo: (current?.history.future.length ?? 0) > 0,
    undo: useCallback(() => step(undo), [step]),
    redo: useCallback(() => step(redo), [step]),
    reset: useCallback(() => setCurrent(null), []),
    /** What was edited while a save was under way stays an edit, of what was saved. */
    saved: useCallback(
      (record: DocumentRecord, sent: TableDocument) =>
        setCurrent((known) => (known && known.history.present !== sent ? { ...known, base: record } : null)),
      [],
    ),
  }
}

export type TableDraft = ReturnType<typeof useTableDraft>
export type UpdateTable = TableDraft['update']
