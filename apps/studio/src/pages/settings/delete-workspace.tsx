import type { Workspace } from '@stackwright/contract'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDeleteWorkspace } from '../../api/workspaces.ts'
import { Button } from '../../ui/button.tsx'
import { Card, SectionTitle } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'

/** The end of a workspace: its name must be typed. */
export function DeleteWorkspace({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState(false)
  const owner = workspace.role === 'owner'
  return (
    <section className="mt-6">
      <SectionTitle>{t('settings.remove.title')}</SectionTitle>
      <Card className="flex flex-wrap items-center gap-3 p-4">
        <p className="min-w-60 flex-1 text-muted">{t(owner ? 'settings.remove.hint' : 'settings.remove.ownerOnly')}</p>
        <Button variant="danger" disabled={!owner} onClick={() => setAsked(true)}>
          <Trash2 aria-hidden />
          {t('settings.remove.action')}
        </Button>
      </Card>
      {asked && <DeleteDialog workspace={workspace} onClose={() => setAsked(false)} />}
    </section>
  )
}

function DeleteDialog({ workspace: { id, name }, onClose }: { workspace: Workspace; onClose: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const remove = useDeleteWorkspace(id)
  const [typed, setTyped] = useState('')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('settings.remove.confirmTitle', { name })}
      description={t('settings.remove.confirmMessage')}
      onSubmit={() => {
        if (typed !== name) return
        remove.mutate(typed, {
          onSuccess: () => {
            toast.success(t('settings.remove.done', { name }))
            navigate('/')
          },
        })
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="danger" disabled={typed !== name} pending={remove.isPending}>
            {t('settings.remove.action')}
          </Button>
        </>
      }
    >
      <Field label={t('settings.remove.confirm', { name })} error={remove.error?.message}>
        {(control) => (
          <Input
            {...control}
            autoFocus
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}
