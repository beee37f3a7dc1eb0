import type { Expression } from '@stackwright/language'
import { parseExpression, printExpression } from '@stackwright/script'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../ui/combobox.tsx'
import { type SuggestionScope, useSuggestions } from './use-suggestions.ts'

/** A variable, an input or another source of values, chosen from those that are there at this place. */
export function VariableValue({
  value,
  onChange,
  scope,
  id,
  label,
  readOnly,
}: {
  value: Expression | undefined
  onChange: (value: Expression | undefined) => void
  scope: SuggestionScope
  id?: string | undefined
  label: string
  readOnly: boolean
}) {
  const { t } = useTranslation()
  const { values } = useSuggestions(scope)
  const current = value?.kind === 'reference' ? printExpression(value) : null
  const options = useMemo(() => {
    const offered = values.filter(({ text }) => text.startsWith('$') || text === 'now')
    const all =
      current === null || offered.some(({ text }) => text === current)
        ? offered
        : [...offered, { text: current, hint: undefined }]
    return all.map(({ text, hint }) => ({ value: text, label: text.replace(/^\$/, ''), ...(hint && { hint }) }))
  }, [values, current])
  const choose = (text: string) => {
    const parsed = parseExpression(text === 'now' || text.startsWith('$') ? text : `$${text}`)
    if (parsed.ok && parsed.expression.kind === 'reference') onChange(parsed.expression)
  }
  return (
    <Combobox
      mono
      disabled={readOnly}
      {...(id ? { id } : { 'aria-label': label })}
      value={current}
      onValueChange={choose}
      options={options}
      placeholder={t('editor.chooseVariable')}
      searchPlaceholder={t('editor.searchVariable')}
      createLabel={(typed) => t('editor.useVariable', { name: typed })}
    />
  )
}
