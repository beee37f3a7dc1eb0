import { constant, type Expression } from '@stackwright/language'
import { parseExpression, printExpression } from '@stackwright/script'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'

interface ValueProps {
  value: Expression | undefined
  onChange: (value: Expression | undefined) => void
  id?: string | undefined
  'aria-label'?: string | undefined
  'aria-describedby'?: string | undefined
  autoFocus?: boolean | undefined
  readOnly: boolean
  placeholder?: string | undefined
  required?: boolean | undefined
}

const constantOf = (value: Expression | undefined) => (value?.kind === 'constant' ? value.value : undefined)

/** Plain text, without quotes. */
export function TextValue({
  value,
  onChange,
  required: _required,
  ...control
}: ValueProps & { mono?: boolean | undefined }) {
  return (
    <Textarea
      {...control}
      rows={1}
      spellCheck={!control.mono}
      value={String(constantOf(value) ?? '')}
      onChange={(event) => onChange(constant(event.target.value))}
      className="block min-h-8 resize-none! py-1.25 leading-5"
    />
  )
}

const numberText = /^-?\d+(\.\d+)?$/

export function NumberValue({ value, onChange, required, ...control }: ValueProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<{ text: string; of: Expression | undefined } | null>(null)
  const text = typed && typed.of === value ? typed.text : value ? printExpression(value) : ''
  const wrong = text.trim() !== '' && !numberText.test(text.trim())
  const type = (next: string) => {
    const trimmed = next.trim()
    // What a double cannot hold is read as an exact number, as in a formula.
    const parsed = numberText.test(trimmed) ? parseExpression(trimmed) : null
    const read = parsed?.ok ? parsed.expression : undefined
    const changed = trimmed === '' ? (required ? value : undefined) : (read ?? value)
    setTyped({ text: next, of: changed })
    if (changed !== value) onChange(changed)
  }
  return (
    <>
      <Input
        {...control}
        mono
        inputMode="decimal"
        aria-invalid={wrong || undefined}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      {wrong && (
        <p role="alert" className="mt-1 text-sm text-bad">
          {t('editor.notNumber')}
        </p>
      )}
    </>
  )
}

const leftOut = '\u0000'

export function BooleanValue({
  value,
  onChange,
  label,
  id,
  readOnly,
  placeholder,
  required,
}: ValueProps & { label: string }) {
  const { t } = useTranslation()
  const current = constantOf(value)
  return (
    <Select
      {...(id ? { id } : { 'aria-label': label })}
      disabled={readOnly}
      value={typeof current === 'boolean' ? String(current) : required ? null : leftOut}
      placeholder={t('common.choose')}
      onValueChange={(next) => onChange(next === leftOut ? undefined : constant(next === 'true'))}
      options={[
        ...(required ? [] : [{ value: leftOut, label: t('editor.leftOut', { context: placeholder }) }]),
        { value: 'true', label: t('editor.true') },
        { value: 'false', label: t('editor.false') },
      ]}
    />
  )
}

/** The value null: there is nothing to type. */
export function NothingValue({ id, label }: ValueProps & { label: string }) {
  const { t } = useTranslation()
  return (
    <Input id={id} aria-label={id ? undefined : label} readOnly mono value="null" title={t('editor.kinds.nothing')} />
  )
}
