import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChangeHistory, useHistoryUse } from '../../api/runs.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { formatBytes } from '../../shared/format.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'

const megabyte = 1_000_000
const most = 1_000_000

/** How much the history may take, and how much it takes. */
export function HistoryQuota() {
  const { t } = useTranslation()
  const owner = useWorkspace().role === 'owner'
  const use = useHistoryUse().data
  const change = useChangeHistory()
  const [size, setSize] = useState('')
  useEffect(() => {
    if (use) setSize(String(Math.round(use.quota / megabyte)))
  }, [use])
  const megabytes = Number(size)
  const good = Number.isInteger(megabytes) && megabytes >= 1 && megabytes <= most
  const hint = use && {
    used: formatBytes(use.used),
    quota: formatBytes(use.quota),
    days: use.days,
  }
  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (good)
          change.mutate(megabytes * megabyte, {
            onSuccess: ({ quota }) => toast.success(t('history.quota.saved', { quota: formatBytes(quota) })),
          })
      }}
    >
      <Field
        label={t('history.quota.size')}
        hint={
          <>
            {hint && t('history.quota.hint', hint)}
            {use && use.lost > 0 && <> {t('history.quota.lost', { count: use.lost })}</>}
          </>
        }
        error={size !== '' && !good ? t('history.quota.wrong') : change.error?.message}
        className="min-w-[min(11rem,100%)] flex-1"
      >
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={size}
            disabled={!owner}
            onChange={(event) => setSize(event.target.value)}
          />
        )}
      </Field>
      <Button
        type="submit"
        variant="primary"
        disabled={!owner || !good || !use || megabytes * megabyte === use.quota}
        pending={change.isPending}
        className="mt-5.75 h-8"
      >
        {t('common.save')}
      </Button>
    </form>
  )
}
