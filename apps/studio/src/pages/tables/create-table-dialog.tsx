import { RadioGroup } from 'radix-ui'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCreateDocument } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { newId } from '../../shared/new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { freeName, tableMistakes } from './table-edits.ts'
import { presetTable, type TablePreset } from './table-presets.ts'

export function CreateTableDialog({
  open,
  preset: initial,
  taken,
  onClose,
}: {
  open: boolean
  preset: TablePreset
  taken: readonly string[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const navigate = useNavigate()
  const create = useCreateDocument()
  const [preset, setPreset] = useState<TablePreset>(initial)
  const [typed, setTyped] = useState<string | null>(null)
  const [mistake, setMistake] = useState<string | null>(null)
  const name = typed ?? (preset === 'users' ? freeName(taken, 'user') : '')
  const submit = () => {
    if (name.trim() === '') return setMistake(t('tables.nameMissing'))
    if (taken.includes(name.trim())) return setMistake(t('tables.nameTaken', { name: name.trim() }))
    // Whether the name itself is possible is said by the document's own rules.
    const document = { ...presetTable(preset, 'table', newId), name: name.trim() }
    const wrong = tableMistakes(document).get('name')
    if (wrong) return setMistake(wrong)
    setMistake(null)
    create.mutate(
      { document, publish: true },
      { onSuccess: (record) => navigate(documentPath(slug, record.document), { replace: true }) },
    )
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={t('tables.createTitle')}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" pending={create.isPending}>
            {t('tables.createAction')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t('common.name')} error={mistake ?? create.error?.message}>
          {(control) => (
            <Input {...control} autoFocus mono value={name} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Field>
        <RadioGroup.Root
          aria-label={t('tables.startFrom')}
          value={preset}
          onValueChange={(value) => setPreset(value as TablePreset)}
          className="grid gap-2"
        >
          {(['empty', 'users'] as const).map((value) => (
            <RadioGroup.Item
              key={value}
              value={value}
              className="rounded-md border border-line px-3.5 py-2.5 text-left transition-colors duration-100 hover:border-line-strong data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft"
            >
              <span className="block font-medium">{t(`tables.preset.${value}`)}</span>
              <span className="block text-sm text-muted">{t(`tables.preset.${value}Hint`)}</span>
            </RadioGroup.Item>
          ))}
        </RadioGroup.Root>
      </div>
    </Dialog>
  )
}
