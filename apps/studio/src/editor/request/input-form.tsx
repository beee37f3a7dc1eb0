import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useEditor } from '../state/editor-context.tsx'
import type { InputChipProps } from './input-chip-props.ts'
import { InputSettings } from './input-settings.tsx'

/** The settings of one input, and its place among the others. */
export function InputForm({
  input,
  others,
  onChange,
  onRemove,
  onMove,
}: Omit<InputChipProps, 'open' | 'onOpenChange'>) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  return (
    <fieldset disabled={!editable} className="grid min-w-0 gap-2.5">
      <InputSettings input={input} others={others} onChange={onChange} autoFocus />
      <div className="flex items-center gap-1 border-t border-line pt-2.5">
        <IconButton
          label={t('editor.input.moveLeft')}
          icon={<ArrowLeft />}
          shortcut="Alt ←"
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={t('editor.input.moveRight')}
          icon={<ArrowRight />}
          shortcut="Alt →"
          onClick={() => onMove(1)}
        />
        <Button size="sm" variant="ghost" className="ml-auto text-bad hover:text-bad" onClick={onRemove}>
          <Trash2 aria-hidden />
          {t('editor.input.remove')}
        </Button>
      </div>
    </fieldset>
  )
}
