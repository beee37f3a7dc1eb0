import { useEffect } from 'react'
import { useCheckDocument } from '../../api/documents.ts'
import { useDebounced } from '../../shared/use-debounced.ts'
import { useEditor, useEditorStore } from './editor-context.tsx'
import { readScopes } from './known-scope.ts'

/** Asks the server what is wrong with the draft, and what is known at its steps, whenever it has stood still for a moment. */
export function useCheck(): void {
  const store = useEditorStore()
  const draft = useDebounced(
    useEditor((state) => state.draft),
    400,
  )
  const { mutateAsync } = useCheckDocument()
  useEffect(() => {
    let current = true
    mutateAsync(draft).then(
      ({ problems, scopes }) => {
        if (!current) return
        store.getState().setProblems(problems)
        store.getState().setScopes(readScopes(scopes))
      },
      (error: Error) => {
        // A draft that is not even a document (a wrong path) is refused as a whole: that is its problem.
        if (current)
          store
            .getState()
            .setProblems([{ severity: 'error', code: 'DOCUMENT.INVALID', message: error.message, path: '' }])
      },
    )
    return () => {
      current = false
    }
  }, [draft, store, mutateAsync])
}
