import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useSamples } from '../../api/samples.ts'
import { useCreateWorkspace } from '../../api/workspaces.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { StartChoice } from './start-choice.tsx'

export function CreateWorkspaceDialog({
  open,
  sample: initial,
  onOpenChange,
}: {
  open: boolean
  /** What it begins with, until another is chosen. */
  sample?: string | undefined
  onOpenChange: (open: boolean) => void
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const create = useCreateWorkspace()
  const samples = useSamples().data ?? []
  const [sample, setSample] = useState(initial)
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? samples.find(({ id }) => id === sample)?.name ?? ''
  const [missing, setMissing] = useState(false)
  const submit = () => {
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    create.mutate(
      { name: name.trim(), ...(sample !== undefined && { sample }) },
      { onSuccess: ({ slug }) => navigate(`/w/${slug}`) },
    )
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('workspaces.createTitle')}
      width="md"
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
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {samples.length > 0 && (
        <div className="mt-4 grid gap-1.5">
          <p className="text-[0.8125rem] font-medium">{t('workspaces.startFrom')}</p>
          <StartChoice samples={samples} value={sample} onChange={setSample} />
        </div>
      )}
    </Dialog>
  )
}
