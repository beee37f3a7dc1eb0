import type { InputDeclaration } from '@stackwright/language'
import { Braces, Rows3 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { FileControl } from './file-control.tsx'
import { readInput } from './input-values.ts'

/** A field for each input by its type, or all of them as JSON. */
export function RunInputs({
  values,
  onChange,
  json,
  onJson,
}: {
  values: Readonly<Record<string, string>>
  onChange: (values: Readonly<Record<string, string>>) => void
  json: string | null
  onJson: (json: string | null) => void
}) {
  const { t } = useTranslation()
  const inputs = useEditor((state) => state.draft.inputs)
  const asJson = () => {
    const given = inputs.filter(({ name }) => values[name] !== undefined && values[name] !== '')
    onJson(
      JSON.stringify(
        Object.fromEntries(given.map((one) => [one.name, readInput(one, values[one.name] ?? '')])),
        null,
        2,
      ),
    )
  }
  if (inputs.length === 0 && json === null) return <p className="text-sm text-muted">{t('editor.run.noInputs')}</p>
  return (
    <>
      {json !== null ? (
        <Field label={t('editor.run.json')}>
          {(control) => (
            <Textarea
              {...control}
              mono
              spellCheck={false}
              rows={4}
              value={json}
              onChange={(event) => onJson(event.target.value)}
            />
          )}
        </Field>
      ) : (
        inputs.map((input) => (
          <Field
            key={input.name}
            inline
            className="grid-cols-[6.5rem_minmax(0,1fr)]!"
            label={<span className="block truncate font-mono text-[0.8125rem]">{input.name}</span>}
          >
            {(control) => (
              <InputControl
                input={input}
                value={values[input.name] ?? ''}
                onChange={(text) => onChange({ ...values, [input.name]: text })}
                id={control.id}
              />
            )}
          </Field>
        ))
      )}
      <Button
        size="sm"
        variant="ghost"
        className="justify-self-end"
        onClick={() => (json === null ? asJson() : onJson(null))}
      >
        {json === null ? <Braces aria-hidden /> : <Rows3 aria-hidden />}
        {json === null ? t('editor.run.asJson') : t('editor.run.asFields')}
      </Button>
    </>
  )
}

function InputControl({
  input,
  value,
  onChange,
  id,
}: {
  input: InputDeclaration
  value: string
  onChange: (value: string) => void
  id: string
}) {
  const { t } = useTranslation()
  const control = useDefinitions().fieldTypes.get(input.type)?.control
  const placeholder =
    input.default === undefined ? (input.required ? '' : t('editor.run.leftOut')) : JSON.stringify(input.default)
  const choices = input.list
    ? undefined
    : input.type === 'enum'
      ? input.values
      : control === 'switch'
        ? ['true', 'false']
        : undefined
  if (choices)
    return (
      <Select
        id={id}
        mono
        value={value === '' ? '\u0000' : value}
        onValueChange={(next) => onChange(next === '\u0000' ? '' : next)}
        options={[
          { value: '\u0000', label: t('editor.run.leftOut') },
          ...choices.map((choice) => ({ value: choice, label: choice })),
        ]}
      />
    )
  if (control === 'file') return <FileControl id={id} list={input.list} value={value} onChange={onChange} />
  if (input.list || control === 'json')
    return (
      <Textarea
        id={id}
        mono
        rows={1}
        spellCheck={false}
        placeholder={placeholder || (input.list ? '[]' : '{}')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  return (
    <Input
      id={id}
      type={control === 'password' || input.sensitive ? 'password' : 'text'}
      autoComplete={control === 'password' ? 'new-password' : 'off'}
      inputMode={control === 'number' ? 'decimal' : undefined}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
