import { constant } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/select.tsx'
import { useEditor } from '../state/editor-context.tsx'
import type { ArgumentControlProps } from './argument-control-props.ts'
import { constantText } from './table-name-of.ts'

export function OptionControl({ spec, value, onChange, label, id, describedBy }: ArgumentControlProps) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  return (
    <Select
      {...(id ? { id } : { 'aria-label': label })}
      aria-describedby={describedBy}
      disabled={!editable}
      value={constantText(value) ?? (typeof spec.default === 'string' ? spec.default : null)}
      onValueChange={(next) => onChange(constant(next))}
      placeholder={t('common.choose')}
      options={(spec.options ?? []).map((option) => ({ value: option, label: option }))}
    />
  )
}
