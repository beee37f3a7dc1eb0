import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import type { TableDocument } from '@stackwright/language'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../shared/new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { FieldRow } from './field-row.tsx'
import { addField, freeName, moveField, newField, tableMistakes } from './table-edits.ts'
import { TableSettings } from './table-settings.tsx'
import type { UpdateTable } from './use-table-draft.ts'

export function FieldsTab({
  table,
  update,
  editable,
}: {
  table: TableDocument
  update: UpdateTable
  editable: boolean
}) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState<string | null>(null)
  const [fresh, setFresh] = useState<string | null>(null)
  const mistakes = tableMistakes(table)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return
    update((current) =>
      moveField(
        current,
        String(active.id),
        current.fields.findIndex((field) => field.id === over.id),
      ),
    )
  }
  const add = () => {
    const id = newId()
    update((current) => {
      const name = freeName(
        current.fields.map((field) => field.name),
        t('tables.fields.newName'),
      )
      return addField(current, newField({ id, name, type: 'text' }))
    })
    setFresh(id)
    setOpened(id)
  }
  return (
    <fieldset disabled={!editable} className="mx-auto max-w-4xl">
      <legend className="sr-only">{t('tables.tabs.fields')}</legend>
      <TableSettings table={table} update={update} editable={editable} mistake={mistakes.get('name')} />
      <SectionTitle className="mt-5">{t('tables.fields.title')}</SectionTitle>
      <Card>
        <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
          <SortableContext items={table.fields.map((field) => field.id)} strategy={verticalListSortingStrategy}>
            <ul className="divide-y divide-line">
              {table.fields.map((field, position) => (
                <FieldRow
                  key={field.id}
                  table={table}
                  field={field}
                  position={position}
                  update={update}
                  editable={editable}
                  fresh={field.id === fresh}
                  open={field.id === opened}
                  onToggle={() => setOpened(opened === field.id ? null : field.id)}
                  mistake={mistakeOf(mistakes, position)}
                />
              ))}
            </ul>
          </SortableContext>
        </DndContext>
        {editable && (
          <div className="border-t border-line p-2">
            <Button variant="ghost" onClick={add}>
              <Plus aria-hidden />
              {t('tables.fields.add')}
            </Button>
          </div>
        )}
      </Card>
    </fieldset>
  )
}

function mistakeOf(mistakes: ReadonlyMap<string, string>, position: number): string | undefined {
  const place = `fields.${position}`
  for (const [path, message] of mistakes) if (path === place || path.startsWith(`${place}.`)) return message
  return undefined
}
