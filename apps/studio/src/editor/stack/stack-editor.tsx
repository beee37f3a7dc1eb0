import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { findStep, moveStep, type StepPlace, sameAddress } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SectionTitle } from '../../ui/card.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { nextGap } from './next-gap.ts'
import { stepText } from './sentence.ts'
import { focusStep } from './step-actions.ts'
import { StepList } from './step-list.tsx'
import { StepPalette } from './step-palette.tsx'
import { useStepKeys } from './use-step-keys.ts'

/** The stack: cards from top to bottom, which can be dragged between all lists of steps. */
export function StackEditor() {
  const { t } = useTranslation()
  const store = useEditorStore()
  const stack = useEditor((state) => state.draft.stack)
  const { functions } = useDefinitions()
  const [dragged, setDragged] = useState<string | null>(null)
  const onKeyDown = useStepKeys()
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 5 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextGap }),
  )
  const nameOf = (id: unknown) => {
    const step = findStep(stack, String(id))?.step
    return step ? stepText(step, functions.get(step.function), t) : ''
  }
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const id = String(active.id)
    const place = over?.data.current?.place as StepPlace | undefined
    const found = findStep(store.getState().draft.stack, id)
    if (!place || !found) return
    // A gap counts the dragged step; its new place is told without it.
    const passed = sameAddress(found.stack, place.stack) && found.position < place.position
    store
      .getState()
      .editStack((steps) => moveStep(steps, id, passed ? { ...place, position: place.position - 1 } : place))
    store.getState().select(id)
    focusStep(id)
  }
  const moving = dragged === null ? undefined : findStep(stack, dragged)?.step
  return (
    <section aria-label={t('editor.steps')}>
      <SectionTitle className="mt-4.5">{t('editor.steps')}</SectionTitle>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the focused step inside arrive here */}
      <div onKeyDown={onKeyDown}>
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          onDragStart={({ active }) => setDragged(String(active.id))}
          onDragCancel={() => setDragged(null)}
          onDragEnd={drop}
          accessibility={{
            screenReaderInstructions: { draggable: t('editor.drag.instructions') },
            announcements: {
              onDragStart: ({ active }) => t('editor.drag.started', { name: nameOf(active.id) }),
              onDragOver: ({ over }) => (over ? String(over.data.current?.label ?? '') : undefined),
              onDragEnd: ({ active }) => t('editor.drag.ended', { name: nameOf(active.id) }),
              onDragCancel: ({ active }) => t('editor.drag.cancelled', { name: nameOf(active.id) }),
            },
          }}
        >
          <StepList stack={stack} address={null} label={t('editor.steps')} />
          <DragOverlay dropAnimation={null}>
            {moving && (
              <div className="truncate rounded-lg border border-accent bg-surface px-3 py-2.5 font-medium shadow-float">
                {nameOf(moving.id)}
              </div>
            )}
          </DragOverlay>
        </DndContext>
      </div>
      <StepPalette />
    </section>
  )
}
