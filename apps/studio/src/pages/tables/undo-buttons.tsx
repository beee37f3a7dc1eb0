import { Redo2, Undo2 } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import type { TableDraft } from './use-table-draft.ts'

/** Takes edits of the table's structure back and does them again. Ctrl Z, Ctrl Shift Z; never what is typed into records. */
export function UndoButtons({ edit: { undo, redo, canUndo, canRedo } }: { edit: TableDraft }) {
  const { t } = useTranslation()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return
      if (isForeign(event.target)) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) redo()
      else undo()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [undo, redo])
  return (
    <>
      <IconButton label={t('tables.undo')} shortcut="Ctrl Z" icon={<Undo2 />} disabled={!canUndo} onClick={undo} />
      <IconButton
        label={t('tables.redo')}
        shortcut="Ctrl Shift Z"
        icon={<Redo2 />}
        disabled={!canRedo}
        onClick={redo}
      />
    </>
  )
}

/** A field that does not write into the draft of the table undoes for itself. */
function isForeign(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const typing = target.matches('input, textarea, select') || target.isContentEditable
  return typing && target.closest('[data-table-structure]') === null
}
