import { useDraggable } from '@dnd-kit/core'
import type { Step, StepPlace } from '@stackwright/language'
import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { familyEdge, familyIcon } from './families.ts'
import { Gap } from './gap.tsx'
import { stepText } from './sentence.ts'
import { StepForm } from './step-form.tsx'
import type { StepListComponent } from './step-list-component.ts'
import { StepMenu } from './step-menu.tsx'
import { StepOutcome } from './step-outcome.tsx'
import { StepProblems } from './step-problems.tsx'
import { StepSentence } from './step-sentence.tsx'
import { StepSlots } from './step-slots.tsx'

/** One step as a card that reads as a sentence; opened, it shows its form; below it stands what is in its slots. */
export function StepCard({ step, place, StepList }: { step: Step; place: StepPlace; StepList: StepListComponent }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const definition = useDefinitions().functions.get(step.function)
  const editable = useEditor((state) => state.editable)
  const open = useEditor((state) => state.opened === step.id)
  const selected = useEditor((state) => state.selected === step.id)
  const isStop = useEditor((state) => (state.selected ?? state.draft.stack[0]?.id) === step.id)
  const skipped = useEditor((state) => state.run !== null && state.run.trace.length > 0 && !state.entries.has(step.id))
  const allProblems = useEditor((state) => state.problems)
  const problems = useMemo(() => allProblems.filter((problem) => problem.step === step.id), [allProblems, step.id])
  const drag = useDraggable({ id: step.id, disabled: !editable })
  const family = definition?.family ?? 'debug'
  const text = stepText(step, definition, t)
  const state = store.getState()
  const hasErrors = problems.some(({ severity }) => severity === 'error')
  return (
    <li
      id={`step-${step.id}`}
      data-step={step.id}
      // Arrows walk from step to step; one of them is the tab stop.
      tabIndex={isStop ? 0 : -1}
      aria-label={[text, step.disabled && t('editor.step.isDisabled'), hasErrors && t('editor.step.hasProblem')]
        .filter(Boolean)
        .join('. ')}
      onFocus={(event) => event.target === event.currentTarget && state.select(step.id)}
      className={classes(
        'scroll-my-16 outline-none [&:focus-visible>[data-card]]:outline-2',
        drag.isDragging && 'opacity-40',
      )}
    >
      <Gap place={place} name={text} />
      <div
        data-card
        className={classes(
          'group/card @container relative rounded-lg border border-l-3 bg-surface shadow-card outline-offset-0 outline-accent',
          familyEdge[family],
          selected && 'ring-2 ring-accent',
          hasErrors && !selected && 'ring-1 ring-bad',
          (step.disabled || skipped) && !open && 'bg-transparent shadow-none',
          step.disabled && 'border-dashed',
        )}
      >
        {editable && (
          <button
            type="button"
            ref={drag.setActivatorNodeRef}
            {...drag.listeners}
            {...drag.attributes}
            tabIndex={isStop ? 0 : -1}
            aria-label={t('editor.step.drag', { name: text })}
            className="absolute top-3 -left-6.5 grid h-6 w-5 cursor-grab touch-none place-items-center rounded-sm text-faint opacity-0 group-focus-within/card:opacity-100 group-hover/card:opacity-100 hover:text-text focus-visible:opacity-100"
          >
            <GripVertical aria-hidden className="size-4" />
          </button>
        )}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: for the mouse; the keyboard opens with Enter or the button at the right */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: as above */}
        <div
          ref={drag.setNodeRef}
          onClick={(event) => {
            if ((event.target as HTMLElement).closest('button, a, input, textarea, [role=dialog]')) return
            if (!event.currentTarget.contains(event.target as Node)) return
            state.open(open ? null : step.id)
            document.getElementById(`step-${step.id}`)?.focus()
          }}
          className="grid cursor-pointer grid-cols-[30px_minmax(0,1fr)_auto] items-center gap-x-2.5 gap-y-1 py-2.25 pr-2 pl-3 @lg:grid-cols-[30px_minmax(0,1fr)_auto_auto]"
        >
          <span className={classes('grid size-7.5 place-items-center rounded-md', familyIcon[family])}>
            <Icon name={definition?.icon ?? 'circle-help'} className="size-4" />
          </span>
          <div className="min-w-0">
            <StepSentence step={step} definition={definition} />
            {step.description && !open && <p className="mt-0.5 text-sm text-muted">{step.description}</p>}
          </div>
          <div className="col-span-2 col-start-2 row-start-2 max-w-44 min-w-0 empty:hidden @lg:col-span-1 @lg:col-start-3 @lg:row-start-1 @lg:text-right">
            <StepOutcome step={step.id} family={family} />
          </div>
          <div className="col-start-3 row-start-1 flex items-center gap-1 @lg:col-start-4">
            {editable && <StepMenu step={step} name={text} />}
            <IconButton
              size="sm"
              quiet
              aria-expanded={open}
              label={open ? t('editor.step.close', { name: text }) : t('editor.step.open', { name: text })}
              icon={open ? <ChevronDown /> : <ChevronRight />}
              onClick={() => state.open(open ? null : step.id)}
            />
          </div>
        </div>
        {open && definition && <StepForm step={step} definition={definition} problems={problems} />}
        <StepProblems problems={problems} open={open} />
      </div>
      {definition?.slots && <StepSlots step={step} slots={definition.slots} StepList={StepList} />}
    </li>
  )
}
