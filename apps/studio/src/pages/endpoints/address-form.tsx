import { type EndpointDocument, type Method, methods } from '@stackwright/language'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/documents.ts'
import { missingParameters, newInput } from '../../editor/request/input-edits.ts'
import { useEditor, useEditorStore } from '../../editor/state/editor-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { pathMistake } from './path-mistake.ts'

/** Method, path and group of the endpoint. A new path parameter becomes an input with one press. */
export function AddressForm({ endpoint }: { endpoint: EndpointDocument }) {
  const { t } = useTranslation()
  const store = useEditorStore()
  const groups = useDocuments('api_group').data ?? []
  const group = groups.find(({ name }) => name === endpoint.group)
  const problem = useEditor((state) => state.problems.find(({ path }) => path === 'path')?.message)
  const set = (changes: Partial<Pick<EndpointDocument, 'method' | 'path' | 'group'>>, key?: string) =>
    store.getState().edit((draft) => (draft.kind === 'endpoint' ? { ...draft, ...changes } : draft), key)
  const missing = missingParameters(endpoint.path, endpoint.inputs)
  const declare = () =>
    store.getState().edit((draft) => ({
      ...draft,
      inputs: [...draft.inputs, ...missing.map((name) => ({ ...newInput(draft.inputs), name }))],
    }))
  return (
    <div className="grid gap-3">
      <div className="grid grid-cols-[7rem_1fr] gap-2.5">
        <Field label={t('editor.address.method')}>
          {(control) => (
            <Select
              {...control}
              mono
              value={endpoint.method}
              onValueChange={(method: Method) => set({ method })}
              options={methods.map((method) => ({ value: method, label: method }))}
            />
          )}
        </Field>
        <Field label={t('editor.address.path')} error={pathMistake(endpoint.path) ?? problem}>
          {(control) => (
            <Input
              {...control}
              mono
              spellCheck={false}
              value={endpoint.path}
              onChange={(event) => set({ path: event.target.value.replace(/^\//, '') }, 'path')}
            />
          )}
        </Field>
      </div>
      {missing.length > 0 && (
        <Button size="sm" className="justify-self-start" onClick={declare}>
          <Plus aria-hidden />
          {t('editor.address.declare', { names: missing.join(', ') })}
        </Button>
      )}
      <Field label={t('editor.address.group')}>
        {(control) => (
          <Select
            {...control}
            value={endpoint.group}
            onValueChange={(name) => set({ group: name })}
            options={groups.map(({ name }) => ({ value: name, label: name }))}
          />
        )}
      </Field>
      {group?.canonical && (
        <p className="text-sm text-muted">
          {t('editor.address.answersAt')}{' '}
          <code className="font-mono text-xs [overflow-wrap:anywhere]">
            {window.location.origin}/api:{group.canonical}/{endpoint.path}
          </code>
        </p>
      )}
    </div>
  )
}
