import { useTranslation } from 'react-i18next'
import { formatAgo } from '../../shared/format.ts'
import { useEditor } from '../state/editor-context.tsx'
import type { Saving } from './use-saving.ts'

/** Whether what is on the page is saved. */
export function SaveState({ saving }: { saving: Saving }) {
  const { t } = useTranslation()
  const dirty = useEditor((state) => state.dirty)
  const updatedAt = useEditor((state) => state.base.updatedAt)
  return (
    <span role="status">
      {saving.saving
        ? t('editor.saveState.saving')
        : dirty
          ? t('editor.saveState.dirty')
          : t('editor.saveState.saved', { when: formatAgo(updatedAt) })}
    </span>
  )
}
