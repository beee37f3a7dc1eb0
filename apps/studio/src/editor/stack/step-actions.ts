import {
  copySteps,
  duplicateStep,
  findStep,
  insertSteps,
  moveStep,
  readSteps,
  removeStep,
  type StepPlace,
  stepPlaceBeside,
  updateStep,
  walkSteps,
} from '@stackwright/language'
import type { TFunction } from 'i18next'
import { copyText } from '../../shared/copy-text.ts'
import { newId } from '../../shared/new-id.ts'
import { toast } from '../../ui/toast.tsx'
import type { EditorStore } from '../state/editor-store.ts'

/** What was copied last, for browsers that do not let a page read the clipboard. */
let lastCopied = ''

/** Gives the focus to a step once it is drawn. */
export function focusStep(id: string | null | undefined): void {
  if (!id) return
  requestAnimationFrame(() => document.getElementById(`step-${id}`)?.focus())
}

/** Gives the focus to the first control of an open step's form, past the button that chooses the kind of value. */
export function focusForm(id: string): void {
  requestAnimationFrame(() => {
    const form = document.querySelector(`#step-${CSS.escape(id)} > [data-card] [data-form]`)
    const control =
      form?.querySelector<HTMLElement>('textarea, input, [role=combobox]') ?? form?.querySelector<HTMLElement>('button')
    if (control) control.focus()
    else focusStep(id)
  })
}

/** What can be done to a step, from its menu and from the keyboard. */
export function stepActions(store: EditorStore, t: TFunction) {
  const { getState } = store
  const place = (id: string | null): StepPlace => {
    const found = id === null ? undefined : findStep(getState().draft.stack, id)
    return found
      ? { stack: found.stack, position: found.position + 1 }
      : { stack: null, position: getState().draft.stack.length }
  }
  const insert = (text: string, after: string | null): boolean => {
    const steps = readSteps(text, newId)
    if (!steps || !getState().editable) return false
    getState().editStack((stack) => insertSteps(stack, place(after), ...steps))
    getState().select(steps[0]?.id ?? null)
    focusStep(steps[0]?.id)
    return true
  }
  return {
    /** Right behind a step; behind all when none is given. */
    placeAfter: place,
    insert,
    remove(id: string) {
      if (!getState().editable) return
      const found = findStep(getState().draft.stack, id)
      if (!found) return
      const order = [...walkSteps(getState().draft.stack)].map(({ step }) => step.id)
      getState().editStack((stack) => removeStep(stack, id))
      const { stack } = getState().draft
      const next =
        order.slice(order.indexOf(id)).find((other) => findStep(stack, other)) ??
        order.findLast((other) => findStep(stack, other))
      getState().select(next ?? null)
      focusStep(next)
      toast.info(t('editor.step.deleted'), {
        action: {
          label: t('editor.undo'),
          run: () => {
            const bringBack = () => insertSteps(getState().draft.stack, found, found.step)
            if (!findStep(getState().draft.stack, id)) getState().editStack(bringBack)
            getState().select(id)
            focusStep(id)
          },
        },
      })
    },
    duplicate(id: string) {
      getState().editStack((stack) => duplicateStep(stack, id, newId))
      const found = findStep(getState().draft.stack, id)
      const copy = [...walkSteps(getState().draft.stack)].find(
        (walked) =>
          found &&
          walked.position === found.position + 1 &&
          walked.stack?.step === found.stack?.step &&
          walked.stack?.slot === found.stack?.slot,
      )
      getState().select(copy?.step.id ?? id)
      focusStep(copy?.step.id)
    },
    move(id: string, direction: 'up' | 'down') {
      const target = stepPlaceBeside(getState().draft.stack, id, direction)
      if (!target) return
      getState().editStack((stack) => moveStep(stack, id, target))
      focusStep(id)
    },
    toggleDisabled(id: string) {
      const disabled = findStep(getState().draft.stack, id)?.step.disabled
      getState().editStack((stack) => updateStep(stack, id, { disabled: disabled ? undefined : true }))
    },
    copied(id: string): string | undefined {
      const step = findStep(getState().draft.stack, id)?.step
      if (step) lastCopied = copySteps([step])
      return step && lastCopied
    },
    async copy(id: string) {
      const step = findStep(getState().draft.stack, id)?.step
      if (!step) return
      lastCopied = copySteps([step])
      await copyText(lastCopied)
      toast.success(t('editor.step.copied'))
    },
    async paste(after: string | null) {
      const text = await navigator.clipboard?.readText().catch(() => '')
      if (!insert(text ?? '', after) && !insert(lastCopied, after)) toast.error(t('editor.step.nothingToPaste'))
    },
  }
}
