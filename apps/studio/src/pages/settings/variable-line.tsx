import type { EnvironmentVariable } from '@stackwright/contract'
import { Eye, EyeOff, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeleteVariable, useReadVariable } from '../../api/settings.ts'
import { formatAgo, formatDateTime } from '../../shared/format.ts'
import { confirm } from '../../ui/confirm.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { toast } from '../../ui/toast.tsx'

/** One environment variable; its value is asked for only when it is to be shown. */
export function VariableLine({
  variable: { name, updatedAt },
  editable,
  onChange,
}: {
  variable: EnvironmentVariable
  editable: boolean
  onChange: () => void
}) {
  const { t } = useTranslation()
  const read = useReadVariable()
  const remove = useDeleteVariable()
  const [shown, setShown] = useState<{ value: string; of: string } | null>(null)
  // A value that was changed meanwhile is not what is shown.
  const value = shown?.of === updatedAt ? shown.value : null
  const show = () =>
    read.mutate(name, {
      onSuccess: (found) => setShown({ value: found, of: updatedAt }),
      onError: (error) => toast.error(error.message),
    })
  const ask = async () => {
    const sure = await confirm({
      title: t('settings.environment.removeTitle', { name }),
      message: t('settings.environment.removeMessage'),
      action: t('settings.environment.removeAction'),
      danger: true,
    })
    if (!sure) return
    remove.mutate(name, {
      onSuccess: () => toast.success(t('settings.environment.removed', { name })),
      onError: (error) => toast.error(error.message),
    })
  }
  return (
    <li className="flex items-start gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <code className="font-mono text-[0.8125rem] font-medium break-all">{name}</code>
          <time dateTime={updatedAt} title={formatDateTime(updatedAt)} className="text-sm text-muted">
            {t('settings.environment.changed', { when: formatAgo(updatedAt) })}
          </time>
        </p>
        {value === null ? (
          <p className="text-muted">
            <span aria-hidden>••••••••</span>
            <span className="sr-only">{t('settings.environment.hidden')}</span>
          </p>
        ) : (
          <pre className="max-h-40 overflow-auto font-mono text-[0.8125rem] break-all whitespace-pre-wrap">
            {value === '' ? <span className="text-muted">{t('settings.environment.empty')}</span> : value}
          </pre>
        )}
      </div>
      {editable && (
        <div className="flex shrink-0 gap-0.5">
          <IconButton
            label={t(value === null ? 'settings.environment.show' : 'settings.environment.hide', { name })}
            icon={value === null ? <Eye /> : <EyeOff />}
            disabled={read.isPending}
            onClick={() => (value === null ? show() : setShown(null))}
          />
          <IconButton label={t('settings.environment.change', { name })} icon={<Pencil />} onClick={onChange} />
          <IconButton label={t('settings.environment.remove', { name })} icon={<Trash2 />} onClick={ask} />
        </div>
      )}
    </li>
  )
}
