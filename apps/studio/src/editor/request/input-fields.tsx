import type { InputDeclaration } from '@stackwright/language'
import { ChevronDown, ChevronRight, Plus, X } from 'lucide-react'
import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { newInput } from './input-edits.ts'

export interface InputSettingsProps {
  readonly input: InputDeclaration
  /** Names that are taken. */
  readonly others: readonly string[]
  readonly onChange: (input: InputDeclaration) => void
  readonly autoFocus?: boolean
}

/** What an object is made of: fields that are declared like inputs, objects among them. */
export function InputFields({
  fields,
  onChange,
  Settings,
}: {
  fields: readonly InputDeclaration[]
  onChange: (fields: InputDeclaration[] | undefined) => void
  /** The settings of one field, handed in because they hold these fields in turn. */
  Settings: ComponentType<InputSettingsProps>
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<number | null>(null)
  const write = (next: InputDeclaration[]) => onChange(next.length > 0 ? next : undefined)
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="mb-1 font-medium">{t('editor.input.fields')}</legend>
      {fields.length === 0 && <p className="text-sm text-muted">{t('editor.input.anyFields')}</p>}
      {fields.map((field, position) => {
        const isOpen = open === position
        const facts = `${field.type}${field.list ? '[]' : ''}`
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: names change while they are typed; a field is its place
            key={position}
            className="min-w-0 rounded-md border border-line"
          >
            <div className="flex items-center gap-1 pr-1">
              <button
                type="button"
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? null : position)}
                className="flex min-w-0 flex-1 items-center gap-1.5 rounded-md px-1.5 py-1 text-left hover:bg-sunken [&_svg]:size-3.5 [&_svg]:shrink-0"
              >
                {isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
                <span className="truncate font-mono text-[0.8125rem]">{field.name}</span>
                <span className="truncate text-sm text-muted">
                  {facts} · {t(field.required ? 'editor.input.isRequired' : 'editor.input.isOptional')}
                </span>
              </button>
              <IconButton
                size="sm"
                quiet
                label={t('editor.input.removeField', { name: field.name })}
                icon={<X />}
                onClick={() => {
                  setOpen(null)
                  write(fields.toSpliced(position, 1))
                }}
              />
            </div>
            {isOpen && (
              <div className="border-t border-line p-2.5">
                <Settings
                  input={field}
                  others={fields.filter((other) => other !== field).map(({ name }) => name)}
                  onChange={(next) => write(fields.with(position, next))}
                  autoFocus
                />
              </div>
            )}
          </div>
        )
      })}
      <Button
        size="sm"
        variant="ghost"
        className="justify-self-start"
        onClick={() => {
          write([...fields, newInput(fields, 'field')])
          setOpen(fields.length)
        }}
      >
        <Plus aria-hidden />
        {t('editor.input.addField')}
      </Button>
    </fieldset>
  )
}
