import { useSortable } from '@dnd-kit/sortable'
import { useTranslation } from 'react-i18next'
import { chipClasses } from '../../ui/chip.tsx'
import { classes } from '../../ui/classes.ts'
import { Popover } from '../../ui/popover.tsx'
import { useEditor } from '../state/editor-context.tsx'
import type { InputChipProps } from './input-chip-props.ts'
import { InputForm } from './input-form.tsx'

export function InputChip({ input, others, open, onOpenChange, onChange, onRemove, onMove }: InputChipProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const sortable = useSortable({ id: input.name, disabled: !editable || open })
  const facts = [
    `${input.type}${input.list ? '[]' : ''}${input.table ? ` ${input.table}` : ''}`,
    input.required ? t('editor.input.isRequired') : t('editor.input.isOptional'),
    ...(input.nullable ? [t('editor.input.isNullable')] : []),
    ...input.filters.map((filter) => [filter.name, ...filter.arguments.map(String)].join(' ')),
  ]
  return (
    <li
      ref={sortable.setNodeRef}
      className={classes('inline-flex max-w-full', sortable.isDragging && 'z-10 opacity-60')}
      style={
        sortable.transform
          ? {
              transform: `translate(${sortable.transform.x}px, ${sortable.transform.y}px)`,
              transition: sortable.transition,
            }
          : undefined
      }
    >
      <Popover
        open={open}
        onOpenChange={onOpenChange}
        label={t('editor.input.settings', { name: input.name })}
        className="w-96 max-w-[92vw]"
        trigger={
          <button
            type="button"
            aria-label={t('editor.input.chip', { name: input.name, facts: facts.join(', ') })}
            ref={sortable.setActivatorNodeRef}
            onPointerDown={sortable.listeners?.onPointerDown as never}
            onKeyDown={(event) => {
              if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
              event.preventDefault()
              onMove(event.key === 'ArrowLeft' ? -1 : 1)
            }}
            aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
            className={classes(
              chipClasses('plain'),
              'h-6 min-w-0 touch-none transition-shadow duration-100 hover:ring-2 hover:ring-accent/35 data-[state=open]:ring-2 data-[state=open]:ring-accent',
            )}
          >
            <span className="truncate">{input.name}</span>
            <small className="truncate text-xs text-faint">{facts.join(' · ')}</small>
          </button>
        }
      >
        <InputForm input={input} others={others} onChange={onChange} onRemove={onRemove} onMove={onMove} />
      </Popover>
    </li>
  )
}
