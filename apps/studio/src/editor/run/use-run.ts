import type { Json } from '@stackwright/language'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRunDocument } from '../../api/runs.ts'
import { useEditor, useEditorStore } from '../state/editor-context.tsx'
import { readInput } from './input-values.ts'

export interface ChosenUser {
  readonly table: string
  readonly id: string | number
  /** undefined: what log-in would give. */
  readonly extras: Record<string, Json> | undefined
}

/** What a run is started with, and the start itself. */
export function useRun() {
  const { t } = useTranslation()
  const store = useEditorStore()
  const draft = useEditor((state) => state.draft)
  const { mutateAsync, isPending } = useRunDocument()
  const [chosen, setUser] = useState<ChosenUser | null>(null)
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  /** The whole input as JSON text, while it is typed that way. */
  const [json, setJson] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const authentication = draft.kind === 'endpoint' ? draft.authentication : null
  // A user of another table than the endpoint asks for now is nobody.
  const user = chosen && chosen.table === authentication ? chosen : null

  const input = (): Record<string, Json> => {
    if (json !== null) {
      const parsed: unknown = json.trim() === '' ? {} : JSON.parse(json)
      if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new SyntaxError()
      return parsed as Record<string, Json>
    }
    const given = draft.inputs.filter(({ name }) => values[name] !== undefined && values[name] !== '')
    return Object.fromEntries(
      given.map((declaration) => [declaration.name, readInput(declaration, values[declaration.name] ?? '')]),
    )
  }

  const start = async () => {
    if (isPending || !store.getState().editable) return
    setProblem(null)
    try {
      const body = { document: store.getState().draft, input: input(), user }
      store.getState().setRun(await mutateAsync(body))
    } catch (error) {
      setProblem(error instanceof SyntaxError ? t('editor.run.badJson') : (error as Error).message)
    }
  }
  const latest = useRef(start)
  latest.current = start
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      void latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return { start, pending: isPending, problem, user, setUser, values, setValues, json, setJson, input }
}
