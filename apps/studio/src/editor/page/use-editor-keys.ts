import { useEffect, useRef } from 'react'
import { isTyping } from '../../app/use-shell-keys.ts'
import { useStepActions } from '../stack/use-step-actions.ts'
import { useEditorStore } from '../state/editor-context.tsx'
import type { Saving } from './use-saving.ts'

/** Keys that work wherever the focus is: save, undo and redo, add a step. */
export function useEditorKeys(saving: Saving): void {
  const store = useEditorStore()
  const actions = useStepActions()
  const save = useRef(saving.save)
  save.current = saving.save
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      const key = event.key.toLowerCase()
      const { undo, redo, add, selected, editable } = store.getState()
      if ((event.ctrlKey || event.metaKey) && !event.altKey) {
        if (key === 's') {
          event.preventDefault()
          void save.current()
        }
        // Fields of the editor write into the draft, so undoing goes through it; other fields have their own.
        const foreign = isTyping(target) && !inEditor(target)
        if (foreign || (key !== 'z' && key !== 'y')) return
        event.preventDefault()
        if (key === 'y' || event.shiftKey) redo()
        else undo()
        return
      }
      const busy =
        isTyping(target) || event.altKey || document.querySelector('[role=dialog], [role=alertdialog], [role=menu]')
      if (event.key === '/' && editable && !busy) {
        event.preventDefault()
        add(actions.placeAfter(selected))
      } else if (!busy && target === document.body && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        const step = document.querySelector<HTMLElement>('[data-editor] [data-step][tabindex="0"]')
        if (!step) return
        event.preventDefault()
        step.focus()
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store, actions])
}

/** In the editor's column or in a popover of it, not in the panel at the right, a search or a palette. */
function inEditor(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement) || target.closest('[cmdk-root], aside')) return false
  return target.closest('[data-editor], [data-radix-popper-content-wrapper]') !== null
}
