import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { EditorState, EditorStore } from './editor-store.ts'

const EditorContext = createContext<EditorStore | null>(null)

export const EditorProvider = ({ store, children }: { store: EditorStore; children: ReactNode }) => (
  <EditorContext value={store}>{children}</EditorContext>
)

/** The store itself, for handlers that read the state of the moment. */
export function useEditorStore(): EditorStore {
  const store = useContext(EditorContext)
  if (!store) throw new Error('There is no editor around this component')
  return store
}

/** A part of the editor's state; the component draws again when that part changes. */
export const useEditor = <Part,>(select: (state: EditorState) => Part): Part => useStore(useEditorStore(), select)
