import { constant, type Json } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes.ts'
import { ExpressionText } from '../expression/expression-text.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { useTable } from '../state/use-table.ts'
import type { ArgumentControlProps } from './argument-control-props.ts'
import { tableNameOf } from './table-name-of.ts'

const isTexts = (value: Json | undefined): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** A constant. On a step with a table it is a list of that table's fields, chosen by pressing them; none chosen means all. */
export function FieldListControl({ step, spec, value, onChange, label, id, describedBy }: ArgumentControlProps) {
  const { t } = useTranslation()
  const { functions } = useDefinitions()
  const editable = useEditor((state) => state.editable)
  const table = useTable(tableNameOf(step, functions.get(step.function), spec))
  const constantValue = value?.kind === 'constant' ? value.value : undefined
  if (!table || (value && !isTexts(constantValue)))
    return (
      <ExpressionText
        {...{ value, onChange, id, describedBy }}
        label={id ? undefined : label}
        scope={{ step: step.id }}
      />
    )
  const chosen = isTexts(constantValue) ? constantValue : []
  const toggle = (name: string) => {
    const next = chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]
    const inOrder = table.fields.map((field) => field.name).filter((field) => next.includes(field))
    onChange(inOrder.length > 0 ? constant(inOrder) : undefined)
  }
  return (
    <fieldset
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      className="flex min-w-0 flex-wrap gap-1.5 py-0.75"
    >
      {table.fields.map(({ name }) => {
        const on = chosen.includes(name)
        return (
          <button
            key={name}
            type="button"
            aria-pressed={on}
            disabled={!editable}
            onClick={() => toggle(name)}
            className={classes(
              'rounded-sm border px-1.75 py-px font-mono text-sm transition-colors duration-100',
              on
                ? 'border-accent bg-accent-soft text-accent'
                : 'border-line-strong bg-surface text-muted hover:border-control hover:text-text',
            )}
          >
            {name}
          </button>
        )
      })}
      <span className="self-center text-sm text-muted">
        {chosen.length === 0 ? t('editor.allFields') : t('editor.fieldCount', { count: chosen.length })}
      </span>
    </fieldset>
  )
}
