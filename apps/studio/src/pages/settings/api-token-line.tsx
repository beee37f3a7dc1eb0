import type { ApiToken } from '@stackwright/contract'
import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useRevokeApiToken } from '../../api/api-tokens.ts'
import { formatAgo, formatDate } from '../../shared/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { confirm } from '../../ui/confirm.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { toast } from '../../ui/toast.tsx'

/** One token: what it may do, how long, and whether anybody uses it. */
export function ApiTokenLine({ token: { id, name, role, createdBy, expiresAt, lastUsedAt } }: { token: ApiToken }) {
  const { t } = useTranslation()
  const revoke = useRevokeApiToken()
  const expired = Date.parse(expiresAt) <= Date.now()
  const ask = async () => {
    const sure = await confirm({
      title: t('settings.tokens.revokeTitle', { name }),
      message: t('settings.tokens.revokeMessage'),
      action: t('settings.tokens.revokeAction'),
      danger: true,
    })
    if (!sure) return
    revoke.mutate(id, {
      onSuccess: () => toast.success(t('settings.tokens.revoked', { name })),
      onError: (error) => toast.error(error.message),
    })
  }
  const facts = [
    t('settings.tokens.by', { name: createdBy }),
    lastUsedAt ? t('settings.tokens.used', { when: formatAgo(lastUsedAt) }) : t('settings.tokens.neverUsed'),
    ...(expired ? [] : [t('settings.tokens.expires', { date: formatDate(expiresAt) })]),
  ]
  return (
    <li className="flex items-center gap-3 px-4 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="text-sm text-muted">{facts.join(' · ')}</p>
      </div>
      {expired ? (
        <Badge tone="warn" dot>
          {t('settings.tokens.expired')}
        </Badge>
      ) : (
        <Badge>{t(`settings.tokens.roles.${role}`)}</Badge>
      )}
      <IconButton label={t('settings.tokens.revoke', { name })} icon={<Trash2 />} onClick={ask} />
    </li>
  )
}
