import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useCreateWorkspace } from '../../api/workspaces.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'

export function CreateWorkspaceDialog({
  open,
  onOpenChange,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const create = useCreateWorkspace()
  const [name, setName] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = () => {
    setMissing(name.trim() === '')
    if (name.trim() !== '') create.mutate(name.trim(), { onSuccess: ({ slug }) => navigate(`/w/${slug}`) })
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('workspaces.createTitle')}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" pending={create.isPending}>
            {t('workspaces.createAction')}
          </Button>
        </>
      }
    >
      <Field
        label={t('workspaces.name')}
        hint={t('workspaces.createHint')}
        error={missing ? t('workspaces.nameMissing') : create.error?.message}
      >
        {(control) => (
          <Input
            {...control}
            autoFocus
            value={name}
            maxLength={100}
            placeholder={t('workspaces.namePlaceholder')}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}
