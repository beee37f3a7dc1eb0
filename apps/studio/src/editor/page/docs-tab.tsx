import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/documents.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'

/** Notes for those who work on it, and the way to the page for those who call it. */
export function DocsTab() {
  const { t } = useTranslation()
  const store = useEditorStore()
  const docs = useEditor((state) => state.draft.docs)
  const group = useEditor((state) => (state.draft.kind === 'endpoint' ? state.draft.group : null))
  const editable = useEditor((state) => state.editable)
  const canonical = useDocuments('api_group').data?.find(({ name }) => name === group)?.canonical
  return (
    <div className="grid gap-4">
      <Field label={t('editor.docs.notes')} hint={t('editor.docs.notesHint')}>
        {(control) => (
          <Textarea
            {...control}
            rows={10}
            readOnly={!editable}
            value={docs}
            onChange={({ target }) => store.getState().edit((draft) => ({ ...draft, docs: target.value }), 'docs')}
          />
        )}
      </Field>
      {canonical && (
        <div className="flex flex-wrap items-center gap-3">
          <Button asChild>
            <a href={`/docs/${canonical}`} target="_blank" rel="noreferrer">
              {t('editor.docs.open')}
              <ExternalLink aria-hidden />
            </a>
          </Button>
          <p className="text-muted">{t('editor.docs.openHint')}</p>
        </div>
      )}
    </div>
  )
}
