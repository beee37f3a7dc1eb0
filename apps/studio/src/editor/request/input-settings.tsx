import type { InputDeclaration } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/documents.ts'
import { FilterList } from '../../shared/filter-list.tsx'
import { LinesInput } from '../../shared/lines-input.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { DefaultField } from './default-field.tsx'
import { InputFields, type InputSettingsProps } from './input-fields.tsx'

/** What an input is: its name, type, checks and default. Fields of an object have the same settings, and so on inside. */
export function InputSettings({ input, others, onChange, autoFocus }: InputSettingsProps) {
  const { t } = useTranslation()
  const { fieldTypes } = useDefinitions()
  const tables = useDocuments('table').data ?? []
  const editable = useEditor((state) => state.editable)
  const set = (changes: Partial<InputDeclaration>) => onChange({ ...input, ...changes })
  const mistake =
    input.name === ''
      ? t('editor.input.nameMissing')
      : others.includes(input.name)
        ? t('editor.input.nameTaken')
        : undefined
  const chooseType = (type: string) => {
    const { values: _values, table: _table, fields: _fields, default: _default, ...rest } = input
    onChange({
      ...rest,
      type: type as InputDeclaration['type'],
      ...(type === 'enum' && { values: ['first', 'second'] }),
      ...(type === 'reference' && tables[0] && { table: tables[0].name }),
    })
  }
  return (
    <fieldset disabled={!editable} className="grid min-w-0 gap-2.5">
      <div className="grid grid-cols-2 gap-2.5">
        <Field label={t('common.name')} error={mistake}>
          {(control) => (
            <Input
              {...control}
              mono
              autoFocus={autoFocus}
              spellCheck={false}
              value={input.name}
              onFocus={(event) => /^(input|field)_\d+$/.test(input.name) && event.target.select()}
              onChange={(event) => set({ name: event.target.value.trimStart() })}
            />
          )}
        </Field>
        <Field label={t('editor.input.type')}>
          {(control) => (
            <Select
              {...control}
              value={input.type}
              onValueChange={chooseType}
              options={[...fieldTypes.values()].map((type) => ({
                value: type.name as InputDeclaration['type'],
                label: type.title,
                icon: <Icon name={type.icon} />,
              }))}
            />
          )}
        </Field>
      </div>
      {input.type === 'enum' && (
        <Field label={t('editor.input.values')} hint={t('editor.input.valuesHint')}>
          {(control) => <LinesInput {...control} value={input.values ?? []} onChange={(values) => set({ values })} />}
        </Field>
      )}
      {input.type === 'reference' && (
        <Field label={t('editor.input.table')}>
          {(control) => (
            <Combobox
              {...control}
              mono
              value={input.table ?? null}
              onValueChange={(table) => set({ table })}
              options={tables.map(({ name }) => ({ value: name, label: name }))}
            />
          )}
        </Field>
      )}
      {input.type === 'object' && (
        <InputFields fields={input.fields ?? []} onChange={(fields) => set({ fields })} Settings={InputSettings} />
      )}
      <div className="grid grid-cols-2 gap-x-4 gap-y-2">
        {(['required', 'nullable', 'list', 'sensitive'] as const).map((flag) => (
          <Field
            key={flag}
            label={t(`editor.input.${flag}`)}
            className="grid-cols-[1fr_auto] items-center [&>label]:font-normal"
          >
            {(control) => (
              <Switch
                id={control.id}
                checked={input[flag]}
                onCheckedChange={(on) => set({ [flag]: on })}
                title={t(`editor.input.${flag}Hint`)}
              />
            )}
          </Field>
        ))}
      </div>
      <DefaultField input={input} onChange={onChange} />
      <FilterList
        label={t('editor.input.checks')}
        of={input}
        filters={input.filters}
        onChange={(filters) => set({ filters })}
      />
      <Field label={t('common.description')}>
        {(control) => (
          <Input
            {...control}
            value={input.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  )
}
