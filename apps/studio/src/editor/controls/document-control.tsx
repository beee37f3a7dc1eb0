import { constant, type DocumentKind, documentKinds } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/documents.ts'
import { kindIcons } from '../../app/kind-icons.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { useEditor } from '../state/editor-context.tsx'
import type { ArgumentControlProps } from './argument-control-props.ts'
import { constantText } from './table-name-of.ts'

/** Chooses a table, a function or another object of the workspace. */
export function DocumentControl({ spec, value, onChange, label, id, describedBy }: ArgumentControlProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const kind: DocumentKind = documentKinds.find((each) => each === spec.type) ?? 'table'
  const documents = useDocuments(kind)
  const Icon = kindIcons[kind]
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
      placeholder={t('editor.chooseObject', { kind: t(`shell.palette.kind.${kind}`) })}
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
