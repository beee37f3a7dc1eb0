import type { TableDocument, Field as TableField } from '@stackwright/language'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useCatalogue } from '../../api/catalogue.ts'
import { useDocuments } from '../../api/documents.ts'
import { FilterList } from '../../shared/filter-list.tsx'
import { LinesInput } from '../../shared/lines-input.tsx'
import { newId } from '../../shared/new-id.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { DefaultInput } from './default-input.tsx'
import { isUnique, setUnique, updateField } from './table-edits.ts'
import type { UpdateTable } from './use-table-draft.ts'

/** Everything about a field besides its name and type. */
export function FieldDetails({
  table,
  field,
  isKey,
  update,
  editable,
}: {
  table: TableDocument
  field: TableField
  isKey: boolean
  update: UpdateTable
  editable: boolean
}) {
  const { t } = useTranslation()
  const options = useCatalogue().data?.fieldTypes.find(({ name }) => name === field.type)?.options ?? []
  const tables = useDocuments('table').data ?? []
  const change = (part: Partial<TableField>) => update((current) => updateField(current, field.id, part))
  const flag = (name: 'required' | 'nullable' | 'list' | 'sensitive') => (
    <Flag
      label={t(`tables.fields.${name}`)}
      hint={t(`tables.fields.${name}Hint`)}
      checked={field[name]}
      disabled={!editable}
      onChange={(checked) => change({ [name]: checked, ...(name === 'list' ? { default: undefined } : {}) })}
    />
  )
  return (
    <div className="grid gap-x-8 gap-y-4 border-t border-line bg-sunken px-10 py-4 sm:grid-cols-2">
      <div className="grid content-start gap-2.5">
        {!isKey && flag('required')}
        {!isKey && flag('nullable')}
        {!isKey && (
          <Flag
            label={t('tables.fields.unique')}
            hint={t('tables.fields.uniqueHint')}
            checked={isUnique(table, field.name)}
            disabled={!editable}
            onChange={(unique) => update((current) => setUnique(current, field.name, unique, newId()))}
          />
        )}
        {!isKey && options.includes('list') && flag('list')}
        {flag('sensitive')}
      </div>
      <div className="grid content-start gap-3">
        {options.includes('values') && (
          <Field label={t('tables.fields.values')} hint={t('tables.fields.valuesHint')}>
            {(control) => (
              <LinesInput {...control} value={field.values ?? []} onChange={(values) => change({ values })} />
            )}
          </Field>
        )}
        {options.includes('table') && (
          <Field label={t('tables.fields.table')}>
            {(control) => (
              <Select
                {...control}
                mono
                disabled={!editable}
                value={field.table ?? null}
                placeholder={t('tables.fields.tablePlaceholder')}
                onValueChange={(target) => change({ table: target })}
                options={tables.map(({ name }) => ({ value: name, label: name }))}
              />
            )}
          </Field>
        )}
        {!isKey && options.includes('default') && (
          <DefaultInput
            key={`${field.type} ${field.list}`}
            field={field}
            onChange={(value) => change({ default: value })}
          />
        )}
        <Field label={t('tables.fields.visibility')} hint={t('tables.fields.visibilityHint')}>
          {(control) => (
            <Select
              {...control}
              disabled={!editable}
              value={field.visibility}
              onValueChange={(visibility) => change({ visibility })}
              options={(['public', 'private', 'internal'] as const).map((value) => ({
                value,
                label: t(`tables.fields.visibilities.${value}`),
              }))}
            />
          )}
        </Field>
        <Field label={t('tables.fields.description')}>
          {(control) => (
            <Input
              {...control}
              value={field.description}
              maxLength={2000}
              onChange={(event) => change({ description: event.target.value })}
            />
          )}
        </Field>
      </div>
      {!isKey && (
        <FilterList
          className="sm:col-span-2"
          label={t('tables.fields.checks')}
          hint={t('tables.fields.checksHint')}
          of={field}
          filters={field.filters}
          onChange={(filters) => change({ filters })}
        />
      )}
    </div>
  )
}

function Flag({
  label,
  hint,
  checked,
  disabled,
  onChange,
}: {
  label: string
  hint: string
  checked: boolean
  disabled: boolean
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <div className="flex items-start gap-2.5">
      <Checkbox
        id={id}
        aria-describedby={`${id}-hint`}
        checked={checked}
        disabled={disabled}
        onCheckedChange={(next) => onChange(next === true)}
        className="mt-0.5"
      />
      <div>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      </div>
    </div>
  )
}
