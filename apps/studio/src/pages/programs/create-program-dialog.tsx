import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCreateDocument, useDocuments } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { type NamedKind, nameMistake, newProgram } from './program-kinds.ts'

/** Asks for the name of a new program; for a trigger also for its table, unless `table` says which. */
export function CreateProgramDialog({
  kind,
  table = null,
  onClose,
}: {
  kind: NamedKind
  table?: string | null
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const navigate = useNavigate()
  const create = useCreateDocument()
  const taken = useDocuments(kind).data ?? []
  const tables = useDocuments('table').data ?? []
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState(table)
  const [mistake, setMistake] = useState<string>()
  const asksTable = kind === 'table_trigger' && table === null
  const noTable = kind === 'table_trigger' && chosen === null
  const [tableMissing, setTableMissing] = useState(false)
  const submit = () => {
    const wrong = taken.some((one) => one.name === name.trim())
      ? t('programs.taken', { name: name.trim() })
      : nameMistake(name.trim())
    setMistake(wrong)
    setTableMissing(noTable)
    if (!wrong && !noTable)
      create.mutate(
        { document: newProgram(kind, name.trim(), chosen ?? '') },
        { onSuccess: ({ document }) => navigate(documentPath(slug, document), { replace: true }) },
      )
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`programs.${kind}.create`)}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" pending={create.isPending}>
            {t(`programs.${kind}.createAction`)}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t('common.name')} hint={t(`programs.${kind}.nameHint`)} error={mistake ?? create.error?.message}>
          {(control) => <Input {...control} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        {asksTable && (
          <Field
            label={t('programs.trigger.table')}
            hint={tables.length === 0 ? t('programs.trigger.noTable') : undefined}
            error={tableMissing ? t('programs.trigger.tableMissing') : undefined}
          >
            {(control) => (
              <Combobox
                {...control}
                mono
                value={chosen}
                onValueChange={setChosen}
                options={tables.map((one) => ({ value: one.name, label: one.name }))}
              />
            )}
          </Field>
        )}
      </div>
    </Dialog>
  )
}
