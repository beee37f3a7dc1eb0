import { constant, type DocumentKind } from '@stackwright/language'
import { Database, ListTree } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/documents.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { useEditor } from '../state/editor-context.tsx'
import type { ArgumentControlProps } from './argument-control-props.ts'
import { constantText } from './table-name-of.ts'

/** Chooses a table or a function of the workspace. */
export function DocumentControl({ spec, value, onChange, label, id, describedBy }: ArgumentControlProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const kind: DocumentKind = spec.type === 'function' ? 'function' : 'table'
  const documents = useDocuments(kind)
  const Icon = kind === 'table' ? Database : ListTree
  const chosen = constantText(value) ?? null
  const unknown = chosen !== null && documents.data && !documents.data.some((document) => document.name === chosen)
  return (
    <Combobox
      mono
      {...(id ? { id } : { 'aria-label': label })}
      aria-describedby={describedBy}
      aria-invalid={unknown ? true : undefined}
      disabled={!editable}
      value={chosen}
      onValueChange={(next) => onChange(constant(next))}
      loading={documents.isLoading}
      placeholder={kind === 'table' ? t('editor.chooseTable') : t('editor.chooseFunction')}
      options={(documents.data ?? [])
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map((document) => ({
          value: document.name,
          label: document.name,
          hint: document.description,
          icon: <Icon aria-hidden className="size-4 shrink-0 text-muted" />,
        }))}
    />
  )
}
