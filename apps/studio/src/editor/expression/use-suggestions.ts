import {
  isObject,
  isUnknown,
  type Step,
  shapes,
  type Value,
  variableOf,
  variablesBefore,
  walkSteps,
} from '@stackwright/language'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useVariables } from '../../api/settings.ts'
import { tableNameOf } from '../controls/table-name-of.ts'
import type { Column } from '../controls/use-columns.ts'
import { useEditor } from '../state/editor-context.tsx'
import { type Definitions, useDefinitions } from '../state/use-definitions.ts'
import type { Known, Suggestion } from './complete.ts'
import { elementOf, partsAtCursor } from './parts-at-cursor.ts'
import { suggestion, suggestParts } from './parts-of-value.ts'

export interface SuggestionScope {
  /** The step whose argument is typed; undefined: the response. */
  readonly step?: string | undefined
  /** An argument evaluated for each element of a list. */
  readonly element?: boolean
  /** A condition on this table's columns. */
  readonly columns?: readonly Column[] | undefined
  /** The columns stand on both sides of a comparison, as where two tables are joined. */
  readonly bothSides?: boolean
}

/** How deep the first list looks into a value; what lies deeper is offered behind its point. */
const deep = 2

/** Everything that an expression can start with at some place, the filters that can follow, and what is inside of values. */
export function useSuggestions({ step, element, columns }: SuggestionScope): Known {
  const { t } = useTranslation()
  const definitions = useDefinitions()
  const draft = useEditor((state) => state.draft)
  const trace = useEditor((state) => state.run?.trace)
  const entries = useEditor((state) => state.entries)
  const scope = useEditor((state) => state.scopes.get(step ?? null))
  const variables = useVariables().data
  const atCursor = useMemo(
    () => partsAtCursor(scope, element ? elementOf(scope) : shapes.any, definitions, t),
    [scope, element, definitions, t],
  )
  const filters = useMemo(() => filterSuggestions(definitions), [definitions])
  const values = useMemo(() => {
    const list: Suggestion[] = []
    const add = (...more: readonly Suggestion[]) => {
      for (const one of more) if (!list.some((known) => known.text === one.text)) list.push(one)
    }
    const hinted = (text: string, hint: string) => add({ text, label: text, hint })
    for (const { name, type, table } of columns ?? [])
      hinted(`$db.${name}`, t('editor.suggest.column', { type, table }))
    if (element) {
      const item = { shape: elementOf(scope), missing: false }
      add(suggestion('$this', item, t, t('editor.suggest.element')), ...suggestParts('$this', item, t, deep))
      hinted('$index', t('editor.suggest.index'))
    }
    const last = entries.get(step ?? '')?.at(-1)?.before ?? trace?.at(-1)?.after
    const writers = writersOf(draft.stack, definitions)
    for (const name of variablesBefore(draft.stack, step, definitions.isTarget).reverse()) {
      const known = scope?.variables.get(name)
      const value = known && { shape: known.shape, missing: known.maybeUnset }
      const writer = writers.get(name)?.findLast((each) => each.id !== step)
      add(suggestion(`$${name}`, value, t, writer ? titleOf(writer, definitions, t) : t('editor.suggest.variable')))
      if (value && !isUnknown(value.shape)) add(...suggestParts(`$${name}`, value, t, deep))
      else for (const key of keysOf(last?.[name])) add(suggestion(`$${name}.${key}`, undefined, t))
    }
    const root = (name: string, from: string) => {
      const known = scope?.variables.get(`@${name}`)
      const value = known && { shape: known.shape, missing: false }
      add(...(value ? suggestParts(`$${name}`, value, t, deep) : []).map((one) => withSource(one, from)))
    }
    root('input', t('editor.suggest.input'))
    for (const { name, type } of draft.inputs) hinted(`$input.${name}`, [type, t('editor.suggest.input')].join(' · '))
    if (draft.kind === 'endpoint' && draft.authentication) {
      root('auth', t('editor.suggest.auth'))
      hinted('$auth.id', t('editor.suggest.auth'))
    }
    for (const { name } of variables ?? []) hinted(`$env.${name}`, t('editor.suggest.environment'))
    hinted('now', t('editor.suggest.now'))
    for (const word of ['true', 'false', 'null']) add({ text: word, label: word })
    return list
  }, [draft, step, element, columns, trace, entries, definitions, scope, variables, t])
  return useMemo(() => ({ values, filters, ...atCursor }), [values, filters, atCursor])
}

function filterSuggestions({ filters }: Definitions): Suggestion[] {
  return [...new Set(filters.values())]
    .map(({ name, inputs, summary }) => ({
      text: Object.keys(inputs).length > 0 ? `${name}:` : name,
      label: name,
      hint: summary,
    }))
    .sort((a, b) => a.label.localeCompare(b.label))
}

const withSource = (one: Suggestion, from: string): Suggestion => ({
  ...one,
  hint: one.hint ? `${one.hint} · ${from}` : from,
})

const keysOf = (value: Value | undefined): string[] =>
  isObject(value) ? Object.keys(value).filter((key) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key)) : []

/** The steps that write a variable, in their order. */
function writersOf(stack: readonly Step[], { isTarget }: Definitions): ReadonlyMap<string, Step[]> {
  const writers = new Map<string, Step[]>()
  const add = (name: string | undefined, step: Step) => {
    if (name !== undefined) writers.set(name, [...(writers.get(name) ?? []), step])
  }
  for (const { step } of walkSteps(stack)) {
    add(step.result, step)
    for (const [name, expression] of Object.entries(step.arguments))
      if (isTarget(step.function, name)) add(variableOf(expression), step)
  }
  return writers
}

/** Where a value comes from: "Get record (user)". */
function titleOf(step: Step, { functions }: Definitions, t: TFunction): string {
  const definition = functions.get(step.function)
  const title = definition?.title ?? step.function
  const name = tableNameOf(step, definition, {})
  return name ? t('editor.suggest.of', { title, name }) : title
}
