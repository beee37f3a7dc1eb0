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

/**
 * Saving an object of settings, and settling it when somebody else saved meanwhile.
 *
 * @param onSaved what is edited is stored now
 * @param onTheirs what is edited is given up for what somebody else saved, which is in the cache already
 * @param onRefused it was not stored
 */
export function useDocumentSaving(
  mine: Document,
  { onSaved, onTheirs, onRefused }: { onSaved: () => void; onTheirs: () => void; onRefused?: () => void },
): DocumentSaving {
  const { mutate, isPending } = useSaveDocument()
  const stored = useDocumentStored()
  const [conflict, setConflict] = useState<DocumentRecord | null>(null)
  const save = useCallback(
    (baseRevision: number) =>
      mutate(
        { document: mine, baseRevision },
        {
          onSuccess: onSaved,
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
