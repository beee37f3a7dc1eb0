import type { DocumentSummary } from '@stackwright/contract'
import { type Method, methods } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCreateDocument } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { newEndpoint, newGroup } from './new-documents.ts'
import { pathMistake } from './path-mistake.ts'

/** Method, path and group; a group that does not exist yet is made along with it. */
export function CreateEndpointDialog({
  group: wanted,
  documents,
  onClose,
}: {
  group: string
  documents: readonly DocumentSummary[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const navigate = useNavigate()
  const create = useCreateDocument()
  const groups = documents.filter(({ kind }) => kind === 'api_group').map(({ name }) => name)
  const [method, setMethod] = useState<Method>('GET')
  const [path, setPath] = useState('')
  const [group, setGroup] = useState(wanted || groups[0] || 'main')
  const [mistake, setMistake] = useState<string>()
  const taken = documents.some((one) => one.group === group && one.method === method && one.path === path)
  const submit = async () => {
    const wrong = path === '' ? t('editor.endpoints.pathMissing') : pathMistake(path)
    setMistake(wrong)
    if (wrong || taken) return
    try {
      if (!groups.includes(group)) await create.mutateAsync({ document: newGroup(group), publish: true })
      const { document } = await create.mutateAsync({ document: newEndpoint(group, method, path) })
      navigate(documentPath(slug, document), { replace: true })
    } catch {
      // What was refused stands below the path.
    }
  }
  const shown = mistake ?? (taken ? t('editor.endpoints.pathTaken') : create.error?.message)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('editor.endpoints.createTitle')}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" pending={create.isPending}>
            {t('editor.endpoints.createAction')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3.5">
        <div className="grid grid-cols-[7rem_1fr] items-start gap-2.5">
          <Field label={t('editor.address.method')}>
            {(control) => (
              <Select
                {...control}
                mono
                value={method}
                onValueChange={setMethod}
                options={methods.map((value) => ({ value, label: value }))}
              />
            )}
          </Field>
          <Field label={t('editor.address.path')} hint={t('editor.endpoints.pathHint')} error={shown}>
            {(control) => (
              <Input
                {...control}
                autoFocus
                mono
                spellCheck={false}
                placeholder="orders/{id}"
                value={path}
                onChange={(event) => {
                  setPath(event.target.value.replace(/^\//, ''))
                  setMistake(undefined)
                }}
              />
            )}
          </Field>
        </div>
        <Field
          label={t('editor.address.group')}
          hint={groups.includes(group) ? undefined : t('editor.endpoints.groupNew')}
        >
          {(control) => (
            <Combobox
              {...control}
              value={group}
              onValueChange={setGroup}
              options={groups.map((name) => ({ value: name, label: name }))}
              createLabel={(typed) => t('editor.endpoints.groupCreate', { name: typed })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
