import type { StepPlace } from '@stackwright/language'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes.ts'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useGap } from './use-gap.ts'

/** The line between two cards: offers a step to add here, and takes what is dropped. */
export function Gap({ place, name }: { place: StepPlace; name: string }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const editable = useEditor((state) => state.editable)
  const { ref, isOver, dragging } = useGap(place, t('editor.drag.before', { name }))
  return (
    <div ref={ref} className={classes('group/gap relative', place.position === 0 ? 'h-2' : 'h-3.5')}>
      {place.position > 0 && <span aria-hidden className="absolute inset-y-0 left-6.75 w-px bg-line-strong" />}
      {isOver && (
        <span aria-hidden className="absolute inset-x-0 top-1/2 h-0.5 -translate-y-1/2 rounded-full bg-accent" />
      )}
      {editable && !dragging && (
        <button
          type="button"
          // The keyboard adds with "/" behind the step at hand; a stop for each gap would only be in the way.
          tabIndex={-1}
          aria-label={t('editor.step.addBefore', { name })}
          onClick={() => store.getState().add(place)}
          className="absolute inset-x-0 -inset-y-0.5 z-1 opacity-0 transition-opacity duration-100 hover:opacity-100 focus-visible:opacity-100"
        >
          <span className="absolute top-1/2 left-6.75 grid size-5 -translate-x-1/2 -translate-y-1/2 place-items-center rounded-full border border-accent bg-surface text-accent">
            <Plus aria-hidden className="size-3.5" />
          </span>
          <span aria-hidden className="absolute top-1/2 right-0 left-10 h-px bg-accent/50" />
        </button>
      )}
    </div>
  )
}
