import { functionSchema } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCreateDocument } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { documentPath } from '../../app/document-path.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { newFunction } from '../endpoints/new-documents.ts'

export function CreateFunctionDialog({ taken, onClose }: { taken: readonly string[]; onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const navigate = useNavigate()
  const create = useCreateDocument()
  const [name, setName] = useState('')
  const [mistake, setMistake] = useState<string>()
  const submit = () => {
    const wrong = taken.includes(name.trim())
      ? t('editor.functions.taken', { name: name.trim() })
      : functionSchema.shape.name.safeParse(name.trim()).error?.issues[0]?.message
    setMistake(wrong)
    if (!wrong)
      create.mutate(
        { document: newFunction(name.trim()) },
        { onSuccess: ({ document }) => navigate(documentPath(slug, document), { replace: true }) },
      )
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('editor.functions.createTitle')}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" pending={create.isPending}>
            {t('editor.functions.createAction')}
          </Button>
        </>
      }
    >
      <Field label={t('common.name')} hint={t('editor.functions.nameHint')} error={mistake ?? create.error?.message}>
        {(control) => <Input {...control} autoFocus value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
    </Dialog>
  )
}
