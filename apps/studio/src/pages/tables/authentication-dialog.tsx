import type { TableDocument } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDocuments } from '../../api/documents.ts'
import { useAddAuthenticationEndpoints } from '../../api/records.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { toast } from '../../ui/toast.tsx'

/** "Add sign-up, log-in, me": asks for the API group, then makes the endpoints. */
export function AuthenticationDialog({ table, onClose }: { table: TableDocument; onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const navigate = useNavigate()
  const groups = useDocuments('api_group').data ?? []
  const add = useAddAuthenticationEndpoints(table.id)
  const [group, setGroup] = useState('auth')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('tables.authenticationTitle')}
      description={t('tables.authenticationAbout')}
      onSubmit={() =>
        add.mutate(group, {
          onSuccess: () => {
            toast.success(t('tables.authenticationDone'))
            navigate(`/w/${slug}/endpoints`)
          },
        })
      }
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="primary" pending={add.isPending}>
            {t('tables.authenticationAction')}
          </Button>
        </>
      }
    >
      <Field label={t('tables.group')} hint={t('tables.groupHint')} error={add.error?.message}>
        {(control) => (
          <Combobox
            {...control}
            mono
            value={group}
            onValueChange={setGroup}
            options={groups.map(({ name }) => ({ value: name, label: name }))}
            createLabel={(typed) => t('tables.groupCreate', { name: typed })}
          />
        )}
      </Field>
    </Dialog>
  )
}
