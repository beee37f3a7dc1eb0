import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { useEditor } from '../state/editor-context.tsx'
import type { Saving } from './use-saving.ts'

export function PublishActions({ saving }: { saving: Saving }) {
  const { t } = useTranslation()
  const dirty = useEditor((state) => state.dirty)
  const isLive = useEditor((state) => state.base.publishedRevision === state.base.revision)
  return (
    <>
      <Button onClick={() => saving.save()} disabled={!dirty} pending={saving.saving} aria-keyshortcuts="Control+S">
        {t('common.save')}
      </Button>
      <Button
        variant="primary"
        onClick={() => saving.publish()}
        disabled={!dirty && isLive}
        pending={saving.publishing}
      >
        {t('editor.publish.action')}
      </Button>
    </>
  )
}
