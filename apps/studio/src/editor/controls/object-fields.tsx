import { constant, type Expression, type InputSpec, reference } from '@stackwright/language'
import { Plus, X } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/dropdown-menu.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'
import { ExpressionField } from '../expression/expression-field.tsx'
import type { SuggestionScope } from '../expression/use-suggestions.ts'
import { useEditor } from '../state/editor-context.tsx'

export interface OfferedField {
  readonly name: string
  readonly type: string
  readonly required: boolean
  /** Gets a value by itself when it is left out: the key, and what has a default. */
  readonly automatic?: boolean
}

export interface ObjectEntry {
  readonly key: string
  readonly value: Expression
}

const valueTypes: Record<string, InputSpec['type']> = {
  int: 'int',
  decimal: 'decimal',
  bool: 'bool',
  text: 'text',
  enum: 'text',
}

/** Rows of field and value. A new field comes from those on offer, or gets a name of its own. */
export function ObjectFields({
  entries,
  onChange,
  onFormula,
  offered,
  scope,
  label,
  actions,
  start,
  startOf: startOfGiven,
}: {
  entries: readonly ObjectEntry[]
  onChange: (entries: ObjectEntry[]) => void
  onFormula?: (expression: Expression) => void
  offered: readonly OfferedField[]
  scope: SuggestionScope
  label: string
  /** More buttons beside the one that adds a field. */
  actions?: ReactNode
  /** What a new field of another name begins with, where that is no text. */
  start?: Expression
  /** What a field that is on offer begins with, where that follows from its name. */
  startOf?: (name: string) => Expression
}) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const inputs = useEditor((state) => state.draft.inputs)
  const id = useId()
  const [added, setAdded] = useState<number | null>(null)
  const left = offered.filter(({ name }) => !entries.some(({ key }) => key === name))
  const needed = left.filter(({ automatic }) => !automatic)
  const add = (...names: readonly string[]) => {
    setAdded(entries.length)
    // An input of the same name is most likely what the field is to hold.
    const startOf = (key: string) =>
      startOfGiven && offered.some(({ name }) => name === key)
        ? startOfGiven(key)
        : inputs.some(({ name }) => name === key)
          ? reference('input', key)
          : (start ?? initial(offered.find(({ name }) => name === key)))
    onChange([...entries, ...names.map((key) => ({ key, value: startOf(key) }))])
  }
  const freeName = () => {
    let number = entries.length + 1
    while (entries.some(({ key }) => key === `field_${number}`)) number++
    return `field_${number}`
  }
  return (
    <fieldset aria-label={label} className="grid min-w-0 gap-1.5">
      {entries.map((entry, position) => {
        const known = offered.find(({ name }) => name === entry.key)
        const change = (changes: Partial<ObjectEntry>) =>
          onChange(entries.toSpliced(position, 1, { ...entry, ...changes }))
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: names change while they are typed; a row is its place
            key={position}
            className="grid min-w-0 grid-cols-[minmax(5rem,9rem)_1fr_auto] items-start gap-1.5"
          >
            {known ? (
              <span className="truncate pt-1.75 font-mono text-[0.8125rem]" title={known.type}>
                {entry.key}
                {known.required && <span className="text-faint"> *</span>}
              </span>
            ) : (
              <Input
                mono
                aria-label={t('editor.object.name', { number: position + 1 })}
                readOnly={!editable}
                value={entry.key}
                onFocus={(event) => added === position && event.target.select()}
                autoFocus={added === position}
                onChange={(event) => {
                  if (!entries.some(({ key }, other) => other !== position && key === event.target.value))
                    change({ key: event.target.value })
                }}
              />
            )}
            <ExpressionField
              label={t('editor.object.value', { name: entry.key })}
              value={entry.value}
              onChange={(value) => value && change({ value })}
              scope={scope}
              spec={{ type: valueTypes[known?.type ?? ''] ?? 'any', mode: 'value' }}
              required
            />
            {editable && (
              <IconButton
                size="sm"
                quiet
                className="mt-1"
                label={t('editor.object.remove', { name: entry.key })}
                icon={<X />}
                onClick={() => onChange(entries.toSpliced(position, 1))}
              />
            )}
          </div>
        )
      })}
      {editable && (
        <div className="flex flex-wrap gap-1.5">
          {left.length > 0 ? (
            <Menu
              trigger={
                <Button size="sm" variant="ghost" aria-describedby={id}>
                  <Plus aria-hidden />
                  {t('editor.object.add')}
                </Button>
              }
            >
              {left.map((field) => (
                <MenuItem key={field.name} onSelect={() => add(field.name)}>
                  <span className="font-mono text-[0.8125rem]">{field.name}</span>{' '}
                  <span className="text-sm text-muted">{field.type}</span>
                </MenuItem>
              ))}
              <MenuSeparator />
              {needed.length > 1 && (
                <MenuItem onSelect={() => add(...needed.map(({ name }) => name))}>{t('editor.object.addAll')}</MenuItem>
              )}
              <MenuItem onSelect={() => add(freeName())}>{t('editor.object.addOther')}</MenuItem>
            </Menu>
          ) : (
            <Button size="sm" variant="ghost" aria-describedby={id} onClick={() => add(freeName())}>
              <Plus aria-hidden />
              {t('editor.object.add')}
            </Button>
          )}
          {onFormula && entries.length === 0 && (
            <Button
              size="sm"
              variant="ghost"
              onClick={() => onFormula({ kind: 'reference', root: 'var', path: ['value'] })}
            >
              {t('editor.object.formula')}
            </Button>
          )}
          {actions}
          <span id={id} className="sr-only">
            {label}
          </span>
        </div>
      )}
    </fieldset>
  )
}

function initial(field: OfferedField | undefined): Expression {
  if (field?.type === 'bool') return constant(false)
  return field?.type === 'int' || field?.type === 'decimal' ? constant(0) : constant('')
}
