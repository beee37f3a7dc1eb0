import type { Step } from '@stackwright/language'
import {
  ArrowDown,
  ArrowUp,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Ellipsis,
  EyeOff,
  MessageSquareText,
  Trash2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Menu, MenuItem, MenuSeparator } from '../../ui/dropdown-menu.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useEditorStore } from '../state/editor-context.tsx'
import { useStepActions } from './use-step-actions.ts'

export function StepMenu({ step, name }: { step: Step; name: string }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const actions = useStepActions()
  const describe = () => {
    store.getState().open(step.id)
    // The menu gives the focus back to its button first.
    setTimeout(() => document.getElementById(`note-${step.id}`)?.focus(), 50)
  }
  return (
    <Menu
      align="end"
      trigger={<IconButton size="sm" quiet label={t('editor.step.menu', { name })} icon={<Ellipsis />} />}
    >
      <MenuItem icon={<MessageSquareText />} onSelect={describe}>
        {t('editor.step.describe')}
      </MenuItem>
      <MenuItem icon={<CopyPlus />} onSelect={() => actions.duplicate(step.id)}>
        {t('editor.step.duplicate')}
      </MenuItem>
      <MenuItem icon={<EyeOff />} onSelect={() => actions.toggleDisabled(step.id)}>
        {step.disabled ? t('editor.step.enable') : t('editor.step.disable')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Copy />} shortcut="Ctrl C" onSelect={() => actions.copy(step.id)}>
        {t('common.copy')}
      </MenuItem>
      <MenuItem icon={<ClipboardPaste />} shortcut="Ctrl V" onSelect={() => actions.paste(step.id)}>
        {t('editor.step.paste')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<ArrowUp />} shortcut="Alt ↑" onSelect={() => actions.move(step.id, 'up')}>
        {t('editor.step.up')}
      </MenuItem>
      <MenuItem icon={<ArrowDown />} shortcut="Alt ↓" onSelect={() => actions.move(step.id, 'down')}>
        {t('editor.step.down')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem danger icon={<Trash2 />} shortcut="Del" onSelect={() => actions.remove(step.id)}>
        {t('editor.step.delete')}
      </MenuItem>
    </Menu>
  )
}
