import type { DocumentRecord } from '@stackwright/contract'
import type { ProgramDocument } from '@stackwright/language'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../api/catalogue.ts'
import { canEdit, useWorkspace } from '../../api/workspaces.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { PageSkeleton } from '../../app/page-skeleton.tsx'
import { toast } from '../../ui/toast.tsx'
import { dropDraft, readDraft } from '../state/draft-storage.ts'
import { EditorProvider } from '../state/editor-context.tsx'
import { createEditorStore } from '../state/editor-store.ts'
import { useKeptDraft } from '../state/use-kept-draft.ts'
import { ProgramEditor } from './program-editor.tsx'

interface ProgramPageParts {
  record: DocumentRecord
  header: ReactNode
  /** What a kind has beside its steps, above them. */
  settings?: ReactNode
}

/** The page of a program: its record and the catalogue are there, so the editor can start. */
export function ProgramPage(parts: ProgramPageParts) {
  const catalogue = useCatalogue()
  if (catalogue.error)
    return (
      <div className="mx-auto max-w-2xl p-8">
        <LoadProblem error={catalogue.error} retry={() => catalogue.refetch()} />
      </div>
    )
  if (!catalogue.data) return <PageSkeleton />
  return <Started {...parts} />
}

function Started({ record, header, settings }: ProgramPageParts) {
  const { t } = useTranslation()
  const editable = canEdit(useWorkspace())
  const [{ store, restored }] = useState(() => {
    const kept = editable ? readDraft(record.document.id) : undefined
    // Saving then carries the revision the edits began from, so that what others saved meanwhile is seen.
    const base = kept ? { ...record, revision: kept.baseRevision } : record
    const started = createEditorStore(base, editable, kept?.document ?? null)
    return { store: started, restored: started.getState().dirty }
  })
  useKeptDraft(store)
  useEffect(() => {
    if (restored)
      toast.info(t('editor.restored'), {
        action: {
          label: t('common.discard'),
          run: () => {
            dropDraft(record.document.id)
            store.getState().load(record)
          },
        },
      })
  }, [restored, store, record, t])
  // What others saved or published arrives while nothing is being edited here.
  useEffect(() => {
    const { base, dirty, load, rebase } = store.getState()
    if (record === base || record.document.id !== base.document.id) return
    if (!dirty && record.revision > base.revision) load(record)
    else if (record.revision === base.revision && record.publishedRevision !== base.publishedRevision) rebase(record)
  }, [record, store])
  return (
    <EditorProvider store={store}>
      <ProgramEditor
        header={header}
        settings={settings}
        record={record as DocumentRecord & { document: ProgramDocument }}
      />
    </EditorProvider>
  )
}
