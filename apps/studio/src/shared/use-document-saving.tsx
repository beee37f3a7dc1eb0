import type { DocumentRecord } from '@stackwright/contract'
import type { Document } from '@stackwright/language'
import { type ReactNode, useCallback, useState } from 'react'
import { conflictOf, useDocumentStored, useSaveDocument } from '../api/documents.ts'
import { toast } from '../ui/toast.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'

export interface DocumentSaving {
  /** Saves what is edited over that revision. */
  save: (baseRevision: number) => void
  pending: boolean
  /** The question that a conflict asks; to be drawn. */
  question: ReactNode
}

export interface DocumentSavingEvents<Edited> {
  onSaved: (saved: DocumentRecord, sent: Edited) => void
  onTheirs: () => void
  onRefused?: () => void
}

/**
 * Saving an object of settings, and settling it when somebody else saved meanwhile.
 *
 * @param onSaved what was sent is stored now; what was edited since then is not
 * @param onTheirs what is edited is given up for what somebody else saved, which is in the cache already
 * @param onRefused it was not stored
 */
export function useDocumentSaving<Edited extends Document>(
  mine: Edited,
  { onSaved, onTheirs, onRefused }: DocumentSavingEvents<Edited>,
): DocumentSaving {
  const { mutate, isPending } = useSaveDocument()
  const stored = useDocumentStored()
  const [conflict, setConflict] = useState<DocumentRecord | null>(null)
  const save = useCallback(
    (baseRevision: number) =>
      mutate(
        { document: mine, baseRevision },
        {
          onSuccess: (saved) => onSaved(saved, mine),
          onError: (error) => {
            onRefused?.()
            const theirs = conflictOf(error)
            if (theirs) setConflict(theirs)
            else toast.error(error.message)
          },
        },
      ),
    [mine, mutate, onSaved, onRefused],
  )
  const question = (
    <ConflictDialog
      conflict={conflict}
      mine={mine}
      onClose={() => setConflict(null)}
      onLoadTheirs={(theirs) => {
        stored(theirs)
        onTheirs()
        setConflict(null)
      }}
      onOverwrite={(theirs) => {
        setConflict(null)
        save(theirs.revision)
      }}
    />
  )
  return { save, pending: isPending, question }
}
