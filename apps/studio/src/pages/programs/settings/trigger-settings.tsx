import { type TableTriggerDocument, tableActions } from '@stackwright/language'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../../api/documents.ts'
import { useEditor, useEditorStore } from '../../../editor/state/editor-context.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Combobox } from '../../../ui/combobox.tsx'
import { Field } from '../../../ui/field.tsx'
import { SettingsSection } from './settings-section.tsx'

/** The table that a trigger watches, and for what. */
export function TriggerSettings({ trigger }: { trigger: TableTriggerDocument }) {
  const { t } = useTranslation()
  const id = useId()
  const store = useEditorStore()
  const editable = useEditor((state) => state.editable)
  const tables = useDocuments('table').data ?? []
  const change = (part: Partial<TableTriggerDocument>) =>
    store.getState().edit((draft) => (draft.kind === 'table_trigger' ? { ...draft, ...part } : draft))
  return (
    <SettingsSection title={t('programs.trigger.section')}>
      <Field inline label={t('programs.trigger.table')}>
        {(control) => (
          <Combobox
            {...control}
            mono
            disabled={!editable}
            value={trigger.table}
            onValueChange={(table) => change({ table })}
            options={tables.map(({ name }) => ({ value: name, label: name }))}
          />
        )}
      </Field>
      <fieldset className="grid grid-cols-[minmax(0,8.5rem)_minmax(0,1fr)] gap-x-3">
        <legend className="sr-only">{t('programs.trigger.actions')}</legend>
        <span aria-hidden className="text-muted">
          {t('programs.trigger.actions')}
        </span>
        <div className="flex flex-wrap gap-x-4 gap-y-1.5">
          {tableActions.map((action) => (
            <div key={action} className="flex items-center gap-2">
              <Checkbox
                id={`${id}-${action}`}
                disabled={!editable}
                checked={trigger.actions[action]}
                onCheckedChange={(checked) => change({ actions: { ...trigger.actions, [action]: checked === true } })}
              />
              <label htmlFor={`${id}-${action}`}>{t(`programs.trigger.${action}`)}</label>
            </div>
          ))}
        </div>
      </fieldset>
      {!tableActions.some((action) => trigger.actions[action]) && (
        <p className="text-sm text-warn">{t('programs.trigger.never')}</p>
      )}
      <p className="text-sm text-muted">{t('programs.trigger.inputsHint')}</p>
    </SettingsSection>
  )
}
