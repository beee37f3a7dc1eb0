import type { Document } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSaveDocument } from '../api/documents.ts'
import { canEdit, useWorkspace } from '../api/workspaces.ts'
import { jsonText } from '../shared/json-text.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { toast } from '../ui/toast.tsx'
import { useUnsavedChanges } from './use-unsaved-changes.ts'

export interface StoredSource {
  readonly id: string
  /** What is stored, as text: it need not be JSON. */
  readonly source: string
  readonly revision: number
}

/** What is stored of an object that cannot be read, to be mended by hand. The server checks what is saved, as always. */
export function RepairDocument({
  id,
  source,
  revision,
  onRepaired,
}: StoredSource & { onRepaired?: (() => void) | undefined }) {
  const { t } = useTranslation()
  const editable = canEdit(useWorkspace())
  const save = useSaveDocument()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? readable(source)
  const document = parsed(text)
  useUnsavedChanges(typed !== null && !save.isSuccess)
  const store = () => {
    if (!document) return
    save.mutate(
      { document: { ...document, id } as Document, baseRevision: revision, note: t('common.unreadable.note') },
      {
        onSuccess: () => {
          toast.success(t('common.unreadable.repaired'))
          onRepaired?.()
        },
      },
    )
  }
  return (
    <form
      noValidate
      className="mt-4 grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        store()
      }}
    >
      <Field
        label={t('common.unreadable.source', { revision })}
        hint={editable ? t('common.unreadable.hint') : undefined}
        error={document ? save.error?.message : t('common.unreadable.noJson')}
      >
        {(control) => (
          <Textarea
            {...control}
            mono
            rows={18}
            spellCheck={false}
            readOnly={!editable}
            value={text}
            onChange={({ target }) => setTyped(target.value)}
            className="max-h-[60vh]!"
          />
        )}
      </Field>
      {editable && (
        <div>
          <Button type="submit" variant="primary" disabled={!document} pending={save.isPending}>
            {t('common.unreadable.save')}
          </Button>
        </div>
      )}
    </form>
  )
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

function readable(source: string): string {
  const document = parsed(source)
  return document ? jsonText(document) : source
}
