import { findStep, walkSteps } from '@stackwright/language'
import type { KeyboardEvent } from 'react'
import { useEffect } from 'react'
import { isTyping } from '../../app/use-shell-keys.ts'
import { useEditorStore } from '../state/editor-context.tsx'
import { focusForm, focusStep } from './step-actions.ts'
import { useStepActions } from './use-step-actions.ts'

const stepOf = (target: EventTarget | null) => (target instanceof HTMLElement ? target.dataset.step : undefined)

/** Keys of the focused step: arrows walk, Enter opens, Esc closes, Delete deletes, Alt with arrows moves. */
export function useStepKeys() {
  const store = useEditorStore()
  const actions = useStepActions()
  useEffect(() => {
    // The browser's own copy and paste, so that no permission is asked for.
    const copy = (event: ClipboardEvent) => {
      const step = stepOf(document.activeElement)
      const text = step && !window.getSelection()?.toString() ? actions.copied(step) : undefined
      if (!text) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', text)
    }
    const paste = (event: ClipboardEvent) => {
      if (isTyping(document.activeElement)) return
      const step = stepOf(document.activeElement)
      if (!step && document.activeElement !== document.body) return
      if (actions.insert(event.clipboardData?.getData('text/plain') ?? '', step ?? null)) event.preventDefault()
    }
    document.addEventListener('copy', copy)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('paste', paste)
    }
  }, [actions])

  return (event: KeyboardEvent) => {
    const { draft, opened, open } = store.getState()
    if (event.key === 'Escape' && !event.defaultPrevented && opened) {
      // Esc in a popover or menu closes only that: their content is drawn outside of this list.
      if (!event.currentTarget.contains(event.target as Node)) return
      open(null)
      focusStep(opened)
      return
    }
    const id = stepOf(event.target)
    if (!id || event.ctrlKey || event.metaKey) return
    const order = [...walkSteps(draft.stack)].map(({ step }) => step.id)
    const walk = (offset: number) => {
      const next = order[order.indexOf(id) + offset]
      if (next) store.getState().select(next)
      document.getElementById(`step-${next}`)?.focus()
    }
    const act = {
      ArrowDown: () => (event.altKey ? actions.move(id, 'down') : walk(1)),
      ArrowUp: () => (event.altKey ? actions.move(id, 'up') : walk(-1)),
      Home: () => walk(-order.indexOf(id)),
      End: () => walk(order.length - 1 - order.indexOf(id)),
      Enter: () => openStep(id),
      Delete: () => actions.remove(id),
      Backspace: () => actions.remove(id),
    }[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  function openStep(id: string) {
    if (!findStep(store.getState().draft.stack, id)) return
    store.getState().open(id)
    focusForm(id)
  }
}
