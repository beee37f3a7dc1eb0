import type { Workspace } from '@stackwright/contract'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRenameWorkspace } from '../../api/workspaces.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'

export function RenameWorkspace({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation()
  const rename = useRenameWorkspace(workspace.id)
  const [name, setName] = useState(workspace.name)
  const owner = workspace.role === 'owner'
  const changed = name.trim() !== workspace.name && name.trim() !== ''
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (changed) rename.mutate(name.trim(), { onSuccess: () => toast.success(t('settings.renamed')) })
      }}
      className="flex flex-wrap items-start gap-2"
    >
      <Field
        label={t('settings.name')}
        hint={owner ? t('settings.nameHint', { slug: workspace.slug }) : t('settings.ownerOnly')}
        error={rename.error?.message}
        className="min-w-[min(11rem,100%)] flex-1"
      >
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={100}
            disabled={!owner}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button
        type="submit"
        variant="primary"
        disabled={!owner || !changed}
        pending={rename.isPending}
        className="mt-5.75 h-8"
      >
        {t('settings.rename')}
      </Button>
    </form>
  )
}
