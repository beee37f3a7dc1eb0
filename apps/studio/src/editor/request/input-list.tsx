import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { rectSortingStrategy, SortableContext, sortableKeyboardCoordinates } from '@dnd-kit/sortable'
import type { InputDeclaration } from '@stackwright/language'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { InputChip } from './input-chip.tsx'
import { newInput, renameInput } from './input-edits.ts'

/** The inputs as chips: pressed, one opens its settings; dragged, it changes its place. */
export function InputList() {
  const { t } = useTranslation()
  const store = useEditorStore()
  const inputs = useEditor((state) => state.draft.inputs)
  const editable = useEditor((state) => state.editable)
  const [open, setOpen] = useState<number | null>(null)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const write = (next: InputDeclaration[], key?: string) =>
    store.getState().edit((draft) => ({ ...draft, inputs: next }), key)
  const change = (position: number, input: InputDeclaration) => {
    const before = inputs[position]
    if (before && before.name !== input.name)
      store.getState().edit((draft) => renameInput(draft, position, input.name), `input.${position}.name`)
    else write(inputs.with(position, input), `input.${position}`)
  }
  const move = (from: number, to: number) => {
    const input = inputs[from]
    if (!input || to < 0 || to >= inputs.length) return
    write(inputs.toSpliced(from, 1).toSpliced(to, 0, input))
    setOpen(open === from ? to : null)
  }
  const drop = ({ active, over }: DragEndEvent) => {
    const position = (id: unknown) => inputs.findIndex(({ name }) => name === id)
    if (over && over.id !== active.id) move(position(active.id), position(over.id))
  }
  const add = () => {
    write([...inputs, newInput(inputs)])
    setOpen(inputs.length)
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {inputs.length === 0 && <span className="text-muted">{t('editor.input.none')}</span>}
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext items={inputs.map(({ name }) => name)} strategy={rectSortingStrategy}>
          <ul aria-label={t('editor.inputs')} className="contents">
            {inputs.map((input, position) => (
              <InputChip
                // biome-ignore lint/suspicious/noArrayIndexKey: names change while they are typed; the settings stay open over it
                key={position}
                input={input}
                others={inputs.filter((_, other) => other !== position).map(({ name }) => name)}
                open={open === position}
                onOpenChange={(next) => setOpen(next ? position : null)}
                onChange={(next) => change(position, next)}
                onRemove={() => {
                  setOpen(null)
                  write(inputs.toSpliced(position, 1))
                }}
                onMove={(offset) => move(position, position + offset)}
              />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      {editable && (
        <button
          type="button"
          onClick={add}
          className="inline-flex h-6 items-center gap-1 rounded-sm border border-dashed border-line-strong px-1.75 text-sm text-muted transition-colors duration-100 hover:border-accent hover:text-accent"
        >
          <Plus aria-hidden className="size-3.5" />
          {t('editor.input.add')}
        </button>
      )}
    </div>
  )
}
