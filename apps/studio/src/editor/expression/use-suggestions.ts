import { getDocument } from '@stackwright/contract'
import { isObject, type Value, variablesBefore, walkSteps } from '@stackwright/language'
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/client.ts'
import { useDocuments } from '../../api/documents.ts'
import { keys } from '../../api/keys.ts'
import { useVariables } from '../../api/settings.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { useEditor } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import type { Suggestion } from './complete.ts'

export interface SuggestionScope {
  /** The step whose argument is typed; undefined: the response. */
  readonly step?: string | undefined
  /** An argument evaluated for each element of a list. */
  readonly element?: boolean
  /** A condition on this table's columns. */
  readonly columns?: readonly string[] | undefined
  /** The columns stand on both sides of a comparison, as where two tables are joined. */
  readonly bothSides?: boolean
}

/** Everything that an expression can start with at some place, and the filters that can follow. */
export function useSuggestions({ step, element, columns }: SuggestionScope) {
  const { t } = useTranslation()
  const definitions = useDefinitions()
  const draft = useEditor((state) => state.draft)
  const trace = useEditor((state) => state.run?.trace)
  const entries = useEditor((state) => state.entries)
  const fieldsOf = useResultFields()
  const variables = useVariables().data
  const filters = useMemo(
    () =>
      [...definitions.filters.values()]
        .map((filter) => ({
          text: Object.keys(filter.inputs).length > 0 ? `${filter.name}:` : filter.name,
          label: filter.name,
          hint: filter.summary,
        }))
        .filter((one, index, all) => all.findIndex(({ label }) => label === one.label) === index)
        .sort((a, b) => a.label.localeCompare(b.label)),
    [definitions],
  )
  const values = useMemo(() => {
    const list: Suggestion[] = []
    const add = (text: string, hint?: string) => {
      if (!list.some((known) => known.text === text)) list.push({ text, label: text, ...(hint && { hint }) })
    }
    for (const column of columns ?? []) add(`$db.${column}`, t('editor.suggest.column'))
    if (element) {
      add('$this', t('editor.suggest.element'))
      add('$index', t('editor.suggest.index'))
    }
    const last = entries.get(step ?? '')?.at(-1)?.before ?? trace?.at(-1)?.after
    for (const name of variablesBefore(draft.stack, step, definitions.isTarget).reverse()) {
      add(`$${name}`, t('editor.suggest.variable'))
      for (const key of [...keysOf(last?.[name]), ...(fieldsOf.get(name) ?? [])]) add(`$${name}.${key}`)
    }
    for (const input of draft.inputs) add(`$input.${input.name}`, t('editor.suggest.input', { type: input.type }))
    if (draft.kind === 'endpoint' && draft.authentication) add('$auth.id', t('editor.suggest.auth'))
    for (const { name } of variables ?? []) add(`$env.${name}`, t('editor.suggest.environment'))
    add('now', t('editor.suggest.now'))
    add('true')
    add('false')
    add('null')
    return list
  }, [draft, step, element, columns, trace, entries, definitions, fieldsOf, variables, t])
  return { values, filters }
}

const keysOf = (value: Value | undefined): string[] =>
  isObject(value) ? Object.keys(value).filter((key) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key)) : []

/** Result variables of steps on a table, with that table's fields. */
function useResultFields(): ReadonlyMap<string, readonly string[]> {
  const { id: workspace } = useWorkspace()
  const stack = useEditor((state) => state.draft.stack)
  const { functions } = useDefinitions()
  const tables = useDocuments('table').data
  const results = useMemo(() => {
    const found = new Map<string, string>()
    for (const { step } of walkSteps(stack)) {
      const argument = Object.entries(functions.get(step.function)?.inputs ?? {}).find(
        ([, { type }]) => type === 'table',
      )?.[0]
      const table = argument === undefined ? undefined : step.arguments[argument]
      if (step.result && table?.kind === 'constant' && functions.get(step.function)?.family === 'data')
        found.set(step.result, String(table.value))
    }
    return found
  }, [stack, functions])
  const ids = useMemo(() => {
    const named = new Set(results.values())
    return (tables ?? []).filter(({ name }) => named.has(name)).map(({ id }) => id)
  }, [results, tables])
  const fields = useQueries({
    queries: ids.map((document) => ({
      queryKey: keys.document(workspace, document),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(getDocument, { params: { workspace, document }, signal }),
    })),
    combine: (answers) =>
      JSON.stringify(
        answers.map(({ data }) =>
          data?.document.kind === 'table'
            ? [data.document.name, data.document.fields.map(({ name }) => name)]
            : ['', []],
        ),
      ),
  })
  return useMemo(() => {
    const byTable = new Map(JSON.parse(fields) as [string, string[]][])
    return new Map([...results].map(([variable, table]) => [variable, byTable.get(table) ?? []]))
  }, [fields, results])
}
