import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkspace } from '../../api/workspaces.ts'
import { formatBytes } from '../../shared/format.ts'

/** How much of its room for files the workspace uses. */
export function StorageUse({ used, quota }: { used: number; quota: number }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const said = t('files.use', { used: formatBytes(used), quota: formatBytes(quota) })
  return (
    <div className="ml-auto flex items-center gap-2.5 text-sm text-muted">
      <meter
        aria-label={t('files.useLabel')}
        aria-valuetext={said}
        min={0}
        max={quota}
        high={quota * 0.9}
        value={used}
        className="h-2 w-24"
      />
      <Link to={`/w/${slug}/settings`} title={t('files.useHint')} className="rounded-sm hover:underline">
        {said}
      </Link>
    </div>
  )
}
