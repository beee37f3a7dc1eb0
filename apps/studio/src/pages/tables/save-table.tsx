import type { DocumentRecord } from '@stackwright/contract'
import type { TableDocument } from '@stackwright/language'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlanTable } from '../../api/records.ts'
import { usePageCommands } from '../../app/commands.ts'
import { TopBarActions } from '../../app/slots.tsx'
import { useDocumentSaving } from '../../shared/use-document-saving.tsx'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import type { PlannedChange } from './planned-change.ts'
import { tableMistakes } from './table-edits.ts'
import { UndoButtons } from './undo-buttons.tsx'
import type { TableDraft } from './use-table-draft.ts'

/** Saving a table: shows what it does to the database, saves, and settles conflicts. Ctrl S. */
export function SaveTable({ edit }: { edit: TableDraft }) {
  const { draft, base, dirty, reset, saved } = edit
  const { t } = useTranslation()
  const plan = usePlanTable()
  const [changes, setChanges] = useState<readonly PlannedChange[] | null>(null)
  const planChanges = plan.mutate

  const onSaved = useCallback(
    (record: DocumentRecord, sent: TableDocument) => {
      setChanges(null)
      saved(record, sent)
      toast.success(t('tables.saved'))
    },
    [saved, t],
  )
  const onRefused = useCallback(() => setChanges(null), [])
  const { save, pending, question } = useDocumentSaving(draft, { onSaved, onTheirs: reset, onRefused })
  const begin = useCallback(() => {
    if (!dirty) return
    const [mistake] = tableMistakes(draft).values()
    if (mistake) return toast.error(mistake)
    planChanges(draft, {
      onSuccess: (planned) => (planned.length > 0 ? setChanges(planned) : save(base.revision)),
      onError: (error) => toast.error(error.message),
    })
  }, [dirty, draft, base.revision, planChanges, save])

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
        <Button variant="primary" disabled={!dirty} pending={plan.isPending || pending} onClick={begin}>
          {t('tables.save')}
        </Button>
      </TopBarActions>
      <PlanDialog
        changes={changes}
        pending={pending}
        onClose={() => setChanges(null)}
        onSave={() => save(base.revision)}
      />
      {question}
    </>
  )
}
