import type { DocumentSummary } from '@stackwright/contract'
import { apiGroupSchema } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCreateDocument } from '../../api/documents.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { newGroup } from './new-documents.ts'

export function CreateGroupDialog({
  documents,
  onClose,
}: {
  documents: readonly DocumentSummary[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const create = useCreateDocument()
  const [name, setName] = useState('')
  const [mistake, setMistake] = useState<string>()
  const submit = () => {
    const taken = documents.some((one) => one.kind === 'api_group' && one.name === name.trim())
    const wrong = taken
      ? t('editor.endpoints.groupTaken', { name: name.trim() })
      : apiGroupSchema.shape.name.safeParse(name.trim()).error?.issues[0]?.message
    setMistake(wrong)
    if (!wrong) create.mutate({ document: newGroup(name.trim()), publish: true }, { onSuccess: onClose })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('editor.endpoints.groupTitle')}
      description={t('editor.endpoints.groupHint')}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" pending={create.isPending}>
            {t('editor.endpoints.groupAction')}
          </Button>
        </>
      }
    >
      <Field label={t('common.name')} error={mistake ?? create.error?.message}>
        {(control) => <Input {...control} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
    </Dialog>
  )
}
