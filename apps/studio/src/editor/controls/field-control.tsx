import { constant } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../ui/combobox.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { useTable } from '../state/use-table.ts'
import type { ArgumentControlProps } from './argument-control-props.ts'
import { constantText, tableNameOf } from './table-name-of.ts'

/** Chooses a field of the step's table. */
export function FieldControl({ step, spec, value, onChange, label, id, describedBy }: ArgumentControlProps) {
  const { t } = useTranslation()
  const { functions, fieldTypes } = useDefinitions()
  const editable = useEditor((state) => state.editable)
  const tableName = tableNameOf(step, functions.get(step.function), spec)
  const table = useTable(tableName)
  return (
    <Combobox
      mono
      {...(id ? { id } : { 'aria-label': label })}
      aria-describedby={describedBy}
      disabled={!editable}
      value={constantText(value) ?? (typeof spec.default === 'string' ? spec.default : null)}
      onValueChange={(next) => onChange(constant(next))}
      placeholder={tableName ? t('editor.chooseField') : t('editor.chooseTableFirst')}
      options={(table?.fields ?? []).map((field) => ({
        value: field.name,
        label: field.name,
        hint: field.type,
        icon: <Icon name={fieldTypes.get(field.type)?.icon ?? ''} className="size-4 shrink-0 text-muted" />,
      }))}
    />
  )
}
