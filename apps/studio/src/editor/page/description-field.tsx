import { useTranslation } from 'react-i18next'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'

/** The description below the title, edited where it stands. */
export function DescriptionField() {
  const { t } = useTranslation()
  const store = useEditorStore()
  const description = useEditor((state) => state.draft.description)
  const editable = useEditor((state) => state.editable)
  if (!editable) return <p className="mt-0.5 text-[0.8125rem] text-muted">{description}</p>
  return (
    <textarea
      aria-label={t('common.description')}
      rows={1}
      placeholder={t('editor.descriptionPlaceholder')}
      value={description}
      onChange={({ target }) =>
        store.getState().edit((draft) => ({ ...draft, description: target.value }), 'description')
      }
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
      }}
      className="-mx-1.5 mt-0.5 block w-[calc(100%+0.75rem)] resize-none rounded-md border border-transparent bg-transparent px-1.5 py-0.5 text-[0.8125rem] text-muted [field-sizing:content] hover:border-line-strong focus:border-accent focus:bg-surface focus:text-text focus:outline-none"
    />
  )
}
