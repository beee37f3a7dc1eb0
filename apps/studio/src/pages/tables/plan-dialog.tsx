import { Check, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import type { PlannedChange } from './planned-change.ts'

/** What saving would do to the database, in words, before it is done. */
export function PlanDialog({
  changes,
  pending,
  onClose,
  onSave,
}: {
  changes: readonly PlannedChange[] | null
  pending: boolean
  onClose: () => void
  onSave: () => void
}) {
  const { t } = useTranslation()
  const loses = changes?.some((change) => change.losesData) ?? false
  return (
    <Dialog
      open={changes !== null}
      onOpenChange={(open) => !open && onClose()}
      width="md"
      title={t('tables.plan.title')}
      description={t('tables.plan.hint')}
      onSubmit={onSave}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant={loses ? 'danger' : 'primary'} pending={pending}>
            {loses ? t('tables.plan.actionLoses') : t('tables.plan.action')}
          </Button>
        </>
      }
    >
      <ul className="divide-y divide-line rounded-md border border-line">
        {changes?.map((change) => (
          <li key={change.summary + change.sql} className="px-3 py-2">
            <div className="flex items-start gap-2.5">
              {change.losesData ? (
                <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
              ) : (
                <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
              )}
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{change.summary}</span>
              {change.losesData && <Badge tone="bad">{t('tables.plan.loses')}</Badge>}
            </div>
            <details className="mt-1 ml-6.5 text-sm text-muted">
              <summary className="cursor-pointer select-none">{t('tables.plan.sql')}</summary>
              <pre className="mt-1 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">{change.sql}</pre>
            </details>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
