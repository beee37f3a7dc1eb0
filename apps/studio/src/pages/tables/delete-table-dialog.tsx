import type { DocumentRecord } from '@stackwright/contract'
import { documentName } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useDeleteDocument } from '../../api/documents.ts'
import { useWorkspace } from '../../api/workspaces.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'

/** Deleting a table deletes its records, so its name must be typed. */
export function DeleteTableDialog({ record, onClose }: { record: DocumentRecord; onClose: () => void }) {
  const { t } = useTranslation()
  const { slug } = useWorkspace()
  const navigate = useNavigate()
  const remove = useDeleteDocument()
  const [typed, setTyped] = useState('')
  const name = documentName(record.document)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('tables.deleteTitle', { name })}
      description={t('tables.deleteMessage')}
      onSubmit={() => {
        if (typed !== name) return
        remove.mutate(
          { document: record.document.id, baseRevision: record.revision, confirm: typed },
          {
            onSuccess: () => {
              toast.success(t('tables.deleted', { name }))
              navigate(`/w/${slug}/tables`)
            },
          },
        )
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" variant="danger" disabled={typed !== name} pending={remove.isPending}>
            {t('tables.delete')}
          </Button>
        </>
      }
    >
      <Field label={t('tables.deleteConfirm', { name })} error={remove.error?.message}>
        {(control) => (
          <Input {...control} mono autoFocus value={typed} onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
    </Dialog>
  )
}
