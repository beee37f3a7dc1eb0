import { useEffect } from 'react'
import { dropDraft, keepDraft } from './draft-storage.ts'
import type { EditorStore } from './editor-store.ts'

/** Keeps the draft over a reload. Leaving for another page was confirmed by the person, so it ends there. */
export function useKeptDraft(store: EditorStore): void {
  useEffect(() => {
    const { pathname } = window.location
    const keep = () => {
      const { draft, base, dirty } = store.getState()
      if (dirty) keepDraft(draft, base.revision)
      else dropDraft(draft.id)
    }
    const stop = store.subscribe((state, before) => {
      if (state.draft !== before.draft || state.base !== before.base) keep()
    })
    return () => {
      stop()
      const left = window.location.pathname
      // A session that ended is no wish to leave.
      if (left !== pathname && left !== '/sign-in') dropDraft(store.getState().draft.id)
    }
  }, [store])
}
