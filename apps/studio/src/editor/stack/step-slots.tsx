import { addSlot, removeSlot, type SlotSpec, type Step } from '@stackwright/language'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { confirm } from '../../ui/confirm.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import type { StepListComponent } from './step-list-component.ts'
import { SlotSentence } from './step-sentence.tsx'

/** The lists of steps inside a step, with their titles: Then, Else if …, Each time. */
export function StepSlots({
  step,
  slots: specs,
  StepList,
}: {
  step: Step
  slots: readonly SlotSpec[]
  StepList: StepListComponent
}) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const editable = useEditor((state) => state.editable)
  const slots = step.slots ?? []
  const missing = specs.filter(({ name, repeats }) => repeats || !slots.some((slot) => slot.name === name))
  const add = ({ name }: SlotSpec) => {
    // Slots keep the order of the definition; one that repeats comes behind its like.
    const rank = (slotName: string) => specs.findIndex((spec) => spec.name === slotName)
    const position = slots.filter((slot) => rank(slot.name) <= rank(name)).length
    store.getState().editStack((stack) => addSlot(stack, step.id, { name, steps: [] }, position))
  }
  const remove = async (position: number, title: string) => {
    const count = slots[position]?.steps.length ?? 0
    const sure =
      count === 0 ||
      (await confirm({
        title: t('editor.slot.removeTitle', { name: title }),
        message: t('editor.slot.removeMessage', { count }),
        action: t('common.remove'),
        danger: true,
      }))
    if (sure) store.getState().editStack((stack) => removeSlot(stack, step.id, position))
  }
  return (
    <div className="ml-6.75 border-l border-dashed border-line-strong pl-4.25">
      {slots.map((slot, position) => {
        const spec = specs.find(({ name }) => name === slot.name)
        const title = spec?.title ?? slot.name
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: slots that repeat are told apart by their place
            key={`${slot.name} ${position}`}
            className={specs.length > 1 || spec?.inputs ? 'pt-2' : undefined}
          >
            {(spec?.inputs || specs.length > 1 || !spec) && (
              <div className="flex min-h-6 items-center gap-2 text-[0.8125rem] text-muted">
                {spec?.inputs ? (
                  <SlotSentence step={step} position={position} title={title} inputs={spec.inputs} />
                ) : (
                  <span className="font-medium">{title}</span>
                )}
                {editable && (spec?.optional || spec?.repeats || !spec) && (
                  <IconButton
                    size="sm"
                    quiet
                    className="ml-auto"
                    label={t('editor.slot.remove', { name: title })}
                    icon={<X />}
                    onClick={() => remove(position, title)}
                  />
                )}
              </div>
            )}
            <StepList stack={slot.steps} address={{ step: step.id, slot: position }} label={title} />
          </div>
        )
      })}
      {editable && missing.length > 0 && (
        <div className="flex flex-wrap gap-1.5 pt-2">
          {missing.map((spec) => (
            <Button key={spec.name} size="sm" variant="ghost" onClick={() => add(spec)}>
              <Plus aria-hidden />
              {spec.title}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
