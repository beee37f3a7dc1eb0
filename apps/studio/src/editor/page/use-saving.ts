import type { DocumentRecord } from '@stackwright/contract'
import type { Problem } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api/api-error.ts'
import { conflictOf, usePublishDocument, useSaveDocument } from '../../api/documents.ts'
import { toast } from '../../ui/toast.tsx'
import { useEditorStore } from '../state/editor-context.tsx'

/** Saving a revision and publishing it; a save that somebody else's save crossed ends in `conflict`. */
export function useSaving() {
  const { t } = useTranslation()
  const store = useEditorStore()
  const saveDocument = useSaveDocument()
  const publishDocument = usePublishDocument()
  const [conflict, setConflict] = useState<DocumentRecord | null>(null)

  const report = (error: unknown) => {
    const problems =
      error instanceof ApiError ? (error.payload as { problems?: Problem[] } | null)?.problems : undefined
    if (problems?.length) {
      store.getState().setProblems(problems)
      toast.error(t('editor.publish.refused', { count: problems.length }), { detail: problems[0]?.message ?? '' })
    } else toast.error((error as Error).message)
  }

  const save = async (): Promise<DocumentRecord | null> => {
    const { draft, base, dirty, editable, saved } = store.getState()
    if (!editable || saveDocument.isPending) return null
    if (!dirty) return base
    try {
      const record = await saveDocument.mutateAsync({ document: draft, baseRevision: base.revision })
      saved(record, draft)
      return record
    } catch (error) {
      const theirs = conflictOf(error)
      if (theirs) setConflict(theirs)
      else report(error)
      return null
    }
  }

  const publish = async () => {
    const record = await save()
    if (!record) return
    try {
      const published = await publishDocument.mutateAsync({ document: record.document.id, revision: record.revision })
      const { draft, dirty } = store.getState()
      if (dirty) store.getState().rebase(published)
      else store.getState().saved(published, draft)
      toast.success(t('editor.publish.done'))
    } catch (error) {
      report(error)
    }
  }

  return {
    save,
    publish,
    saving: saveDocument.isPending,
    publishing: publishDocument.isPending,
    conflict,
    closeConflict: () => setConflict(null),
    loadTheirs: (theirs: DocumentRecord) => {
      setConflict(null)
      store.getState().load(theirs)
    },
    overwrite: (theirs: DocumentRecord) => {
      setConflict(null)
      store.getState().rebase(theirs)
      void save()
    },
  }
}

export type Saving = ReturnType<typeof useSaving>
