import type { DocumentRecord } from '@stackwright/contract'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { conflictOf, useDocumentStored, useSaveDocument } from '../../api/documents.ts'
import { usePlanTable } from '../../api/records.ts'
import { usePageCommands } from '../../app/commands.ts'
import { TopBarActions } from '../../app/slots.tsx'
import { ConflictDialog } from '../../shared/conflict-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import type { PlannedChange } from './planned-change.ts'
import { tableMistakes } from './table-edits.ts'
import { UndoButtons } from './undo-buttons.tsx'
import type { TableDraft } from './use-table-draft.ts'

/** Saving a table: shows what it does to the database, saves, and settles conflicts. Ctrl S. */
export function SaveTable({ edit }: { edit: TableDraft }) {
  const { draft, base, dirty, reset } = edit
  const { t } = useTranslation()
  const plan = usePlanTable()
  const save = useSaveDocument()
  const stored = useDocumentStored()
  const [changes, setChanges] = useState<readonly PlannedChange[] | null>(null)
  const [conflict, setConflict] = useState<DocumentRecord | null>(null)
  const planChanges = plan.mutate
  const saveChanges = save.mutate

  const store = useCallback(
    (baseRevision: number) =>
      saveChanges(
        { document: draft, baseRevision },
        {
          onSuccess: () => {
            setChanges(null)
            reset()
            toast.success(t('tables.saved'))
          },
          onError: (error) => {
            const theirs = conflictOf(error)
            setChanges(null)
            if (theirs) setConflict(theirs)
            else toast.error(error.message)
          },
        },
      ),
    [draft, saveChanges, reset, t],
  )
  const begin = useCallback(() => {
    if (!dirty) return
    const [mistake] = tableMistakes(draft).values()
    if (mistake) return toast.error(mistake)
    planChanges(draft, {
      onSuccess: (planned) => (planned.length > 0 ? setChanges(planned) : store(base.revision)),
      onError: (error) => toast.error(error.message),
    })
  }, [dirty, draft, base.revision, planChanges, store])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      begin()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [begin])
  usePageCommands(
    'table',
    useMemo(
      () => (dirty ? [{ id: 'save', title: t('tables.save'), shortcut: 'Ctrl S', run: begin }] : []),
      [dirty, begin, t],
    ),
  )
  return (
    <>
      <TopBarActions>
        {(edit.canUndo || edit.canRedo) && <UndoButtons edit={edit} />}
        {dirty && <Button onClick={reset}>{t('tables.discard')}</Button>}
        <Button variant="primary" disabled={!dirty} pending={plan.isPending || save.isPending} onClick={begin}>
          {t('tables.save')}
        </Button>
      </TopBarActions>
      <PlanDialog
        changes={changes}
        pending={save.isPending}
        onClose={() => setChanges(null)}
        onSave={() => store(base.revision)}
      />
      <ConflictDialog
        conflict={conflict}
        mine={draft}
        onClose={() => setConflict(null)}
        onLoadTheirs={(theirs) => {
          stored(theirs)
          reset()
          setConflict(null)
        }}
        onOverwrite={(theirs) => {
          setConflict(null)
          store(theirs.revision)
        }}
      />
    </>
  )
}
