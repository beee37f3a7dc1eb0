import type { TableDocument } from '@stackwright/language'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Switch } from '../../ui/switch.tsx'
import type { UpdateTable } from './use-table-draft.ts'

/** Name, description and whether its records are users. */
export function TableSettings({
  table,
  update,
  editable,
  mistake,
}: {
  table: TableDocument
  update: UpdateTable
  editable: boolean
  mistake: string | undefined
}) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Card className="grid gap-3 p-4">
      <div className="grid gap-3 sm:grid-cols-[minmax(12rem,1fr)_2fr]">
        <Field label={t('common.name')} error={mistake}>
          {(control) => (
            <Input
              {...control}
              mono
              value={table.name}
              onChange={(event) => update((current) => ({ ...current, name: event.target.value }))}
            />
          )}
        </Field>
        <Field label={t('tables.description')}>
          {(control) => (
            <Input
              {...control}
              value={table.description}
              maxLength={2000}
              placeholder={t('tables.descriptionPlaceholder')}
              onChange={(event) => update((current) => ({ ...current, description: event.target.value }))}
            />
          )}
        </Field>
      </div>
      <div className="flex items-center gap-3 border-t border-line pt-3">
        <div className="min-w-0 flex-1">
          <label htmlFor={id} className="font-medium">
            {t('tables.authentication')}
          </label>
          <p id={`${id}-hint`} className="text-sm text-muted">
            {t('tables.authenticationHint')}
          </p>
        </div>
        <Switch
          id={id}
          aria-describedby={`${id}-hint`}
          disabled={!editable}
          checked={table.authentication}
          onCheckedChange={(authentication) => update((current) => ({ ...current, authentication }))}
        />
      </div>
    </Card>
  )
}
