import { useTranslation } from 'react-i18next'
import { Badge } from '../../ui/badge.tsx'
import { useEditor } from '../state/editor-context.tsx'

/** Whether what is on the page is what serves requests. */
export function LiveBadge() {
  const { t } = useTranslation()
  const dirty = useEditor((state) => state.dirty)
  const active = useEditor((state) => state.draft.active)
  const revision = useEditor((state) => state.base.revision)
  const published = useEditor((state) => state.base.publishedRevision)
  if (published === null)
    return (
      <Badge tone="warn" dot>
        {t('editor.live.never')}
      </Badge>
    )
  if (!active && !dirty && published === revision) return <Badge dot>{t('editor.live.off')}</Badge>
  return dirty || published !== revision ? (
    <Badge tone="warn" dot>
      {t('editor.live.draft')}
    </Badge>
  ) : (
    <Badge tone="good" dot>
      {t('editor.live.live')}
    </Badge>
  )
}
