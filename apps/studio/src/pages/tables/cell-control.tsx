import { type FocusEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes.ts'
import type { CellControlProps } from './cell-control-props.ts'
import { editorOf } from './cell-values.ts'
import { FileInput } from './file-input.tsx'
import { ReferenceInput } from './reference-input.tsx'

const look =
  'w-full bg-surface px-2.5 text-text outline-2 -outline-offset-2 outline-transparent focus:outline-accent aria-invalid:outline-bad'
const types = { text: 'text', number: 'text', datetime: 'datetime-local', date: 'date', password: 'password' } as const

/** The native control for a value of the field: quick, and known to every keyboard and screen reader. */
export function CellControl(props: CellControlProps) {
  const { field, value, onValueChange, onDone: _, className, ...rest } = props
  const { t } = useTranslation()
  const editor = editorOf(field)
  const [focused, setFocused] = useState(false)
  const typed = {
    ...rest,
    value,
    onChange: (event: { target: { value: string } }) => onValueChange(event.target.value),
  }
  if (editor === 'file') return <FileInput {...props} />
  if (editor === 'switch' || editor === 'options') {
    const { placeholder, ...select } = typed
    return (
      <select {...select} className={classes(look, 'font-mono text-sm', className)}>
        <option value="">{placeholder || (field.nullable ? t('tables.grid.null') : '')}</option>
        {(editor === 'switch' ? ['true', 'false'] : (field.values ?? [])).map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    )
  }
  if (editor === 'json')
    return (
      <textarea
        {...typed}
        spellCheck={false}
        className={classes(
          look,
          'resize-none py-1.5 font-mono text-sm focus:z-20 focus:h-36 focus:min-w-72 focus:rounded-md focus:border focus:border-line-strong focus:shadow-float',
          className,
        )}
      />
    )
  if (field.type === 'reference' && field.table)
    return <ReferenceInput {...typed} table={field.table} className={classes(look, 'font-mono text-sm', className)} />
  return (
    <input
      {...typed}
      // Controls for times show a pattern instead of a placeholder, so they become one when they are entered.
      type={value === '' && rest.placeholder && !focused ? 'text' : types[editor]}
      onFocus={() => setFocused(true)}
      onBlur={(event: FocusEvent) => {
        setFocused(false)
        rest.onBlur?.(event)
      }}
      inputMode={editor === 'number' ? 'decimal' : undefined}
      step={editor === 'datetime' ? 1 : undefined}
      autoComplete={editor === 'password' ? 'new-password' : 'off'}
      className={classes(look, editor !== 'text' && 'font-mono text-sm', className)}
    />
  )
}
