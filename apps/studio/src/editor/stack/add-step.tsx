import type { StepPlace } from '@stackwright/language'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useGap } from './use-gap.ts'

/** At the end of every list of steps. */
export function AddStep({ place, label }: { place: StepPlace; label: string }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const editable = useEditor((state) => state.editable)
  const { ref, isOver } = useGap(place, t('editor.drag.end', { name: label }))
  if (!editable) return null
  const top = place.stack === null
  return (
    <div ref={ref} className="relative pt-3.5">
      {place.position > 0 && <span aria-hidden className="absolute top-0 left-6.75 h-3.5 w-px bg-line-strong" />}
      <button
        type="button"
        onClick={() => store.getState().add(place)}
        aria-keyshortcuts={top ? '/' : undefined}
        className={classes(
          'flex w-full items-center gap-2 rounded-lg border border-dashed px-3 text-left text-[0.8125rem] text-muted transition-colors duration-100 hover:border-accent hover:text-accent',
          top ? 'py-2' : 'py-1.25',
          isOver ? 'border-accent bg-accent-soft text-accent' : 'border-line-strong',
        )}
      >
        <Plus aria-hidden className="size-4 shrink-0" />
        <span className="whitespace-nowrap">{t('editor.step.add')}</span>
        {top ? (
          <span aria-hidden className="ml-1.5 truncate text-faint max-md:hidden">
            {t('editor.step.addHintBefore')} <Kbd>/</Kbd> {t('editor.step.addHintAfter')}
          </span>
        ) : (
          <span className="sr-only">: {label}</span>
        )}
      </button>
    </div>
  )
}
