import type { DocumentRecord } from '@stackwright/contract'
import { Ellipsis, Power, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDeleteDocument } from '../../api/documents.ts'
import { confirm } from '../../ui/confirm.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/dropdown-menu.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { toast } from '../../ui/toast.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'

/** What else can be done to the document as a whole. */
export function DocumentMenu({ record, name, back }: { record: DocumentRecord; name: string; back: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const store = useEditorStore()
  const active = useEditor((state) => state.draft.active)
  const remove = useDeleteDocument()
  const ask = async () => {
    const sure = await confirm({
      title: t('editor.document.deleteTitle', { name }),
      message: t('editor.document.deleteMessage'),
      action: t('editor.document.delete'),
      danger: true,
    })
    if (!sure) return
    try {
      const { base } = store.getState()
      // Edits of what is gone are no reason to stay.
      store.getState().load(base)
      await remove.mutateAsync({ document: record.document.id, baseRevision: base.revision })
      toast.success(t('editor.document.deleted', { name }))
      navigate(back)
    } catch (error) {
      toast.error((error as Error).message)
    }
  }
  return (
    <Menu align="end" trigger={<IconButton quiet label={t('editor.document.menu')} icon={<Ellipsis />} />}>
      <MenuItem
        icon={<Power />}
        onSelect={() => store.getState().edit((draft) => ({ ...draft, active: !draft.active }))}
      >
        {active ? t('editor.document.switchOff') : t('editor.document.switchOn')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem danger icon={<Trash2 />} onSelect={ask}>
        {t('editor.document.delete')}
      </MenuItem>
    </Menu>
  )
}
