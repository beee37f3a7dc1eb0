import type { InputDeclaration } from '@stackwright/language'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { inputText, readInput } from '../run/input-values.ts'

/** What an input is when the caller leaves it out. */
export function DefaultField({
  input,
  onChange,
}: {
  input: InputDeclaration
  onChange: (input: InputDeclaration) => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(() => inputText(input.default))
  const type = (text: string) => {
    setTyped(text)
    const { default: _default, ...rest } = input
    onChange(text === '' ? rest : { ...rest, required: false, default: readInput(input, text) })
  }
  return (
    <Field label={t('editor.input.default')} hint={t('editor.input.defaultHint')}>
      {(control) => (
        <Input
          {...control}
          mono
          value={typed}
          placeholder={t('editor.input.defaultNone')}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Field>
  )
}
