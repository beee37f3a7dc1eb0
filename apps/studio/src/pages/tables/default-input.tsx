import type { Json, Field as TableField } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { cellText, editorOf, readCell } from './cell-values.ts'

const takesNow = ['timestamp', 'date']

/** The value a new record gets when it leaves the field out: a constant, or "now" for times. */
export function DefaultInput({ field, onChange }: { field: TableField; onChange: (value: Json | undefined) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(() => (field.default === 'now' ? 'now' : cellText(field, field.default)))
  const editor = editorOf(field)
  const reading = readCell(field, typed)
  const isNow = takesNow.includes(field.type) && typed.trim() === 'now'
  const wrong = typed.trim() !== '' && !isNow && typeof reading === 'object' && 'mistake' in reading
  const choices = editor === 'switch' ? ['true', 'false'] : editor === 'options' ? (field.values ?? []) : null
  const type = (text: string) => {
    setTyped(text)
    if (text.trim() === '') return onChange(undefined)
    if (takesNow.includes(field.type) && text.trim() === 'now') return onChange('now')
    const read = readCell(field, text)
    if (typeof read === 'object' && 'value' in read) onChange(read.value as Json)
  }
  return (
    <Field
      label={t('tables.fields.default')}
      hint={takesNow.includes(field.type) ? t('tables.fields.defaultNow') : t('tables.fields.defaultHint')}
      error={wrong ? t('tables.fields.badDefault', { type: field.type }) : undefined}
    >
      {(control) =>
        choices ? (
          <Select
            {...control}
            value={typed === '' ? '\u0000' : typed}
            onValueChange={(value) => type(value === '\u0000' ? '' : value)}
            options={[
              { value: '\u0000', label: t('tables.fields.defaultNone') },
              ...choices.map((value) => ({ value, label: value })),
            ]}
          />
        ) : (
          <Input
            {...control}
            mono
            value={typed}
            placeholder={t('tables.fields.defaultNone')}
            onChange={(event) => type(event.target.value)}
          />
        )
      }
    </Field>
  )
}
