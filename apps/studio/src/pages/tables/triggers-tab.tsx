import { DatabaseZap, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/documents.ts'
import { LoadProblem } from '../../app/load-problem.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { CreateProgramDialog } from '../programs/create-program-dialog.tsx'
import { ProgramLine } from '../programs/program-line.tsx'

/** What runs when records of a table come, change or go. */
export function TriggersTab({ table, editable }: { table: string; editable: boolean }) {
  const { t } = useTranslation()
  const triggers = useDocuments('table_trigger')
  const [creating, setCreating] = useState(false)
  const shown = triggers.data?.filter((trigger) => trigger.table === table)
  const create = editable && (
    <Button variant={shown?.length ? 'secondary' : 'primary'} onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      {t('programs.table_trigger.create')}
    </Button>
  )
  return (
    <div className="grid gap-3">
      {triggers.error ? (
        <LoadProblem error={triggers.error} retry={() => triggers.refetch()} />
      ) : !shown ? (
        <SkeletonList label={t('common.loading')} rows={2} />
      ) : shown.length === 0 ? (
        <EmptyState icon={<DatabaseZap />} title={t('programs.table_trigger.emptyTitle')} action={create}>
          {t('programs.table_trigger.emptyHint')}
        </EmptyState>
      ) : (
        <>
          <Card>
            <ul className="divide-y divide-line">
              {shown.map((trigger) => (
                <ProgramLine key={trigger.id} program={trigger} />
              ))}
            </ul>
          </Card>
          <div>{create}</div>
        </>
      )}
      {creating && <CreateProgramDialog kind="table_trigger" table={table} onClose={() => setCreating(false)} />}
    </div>
  )
}
