import type { Field } from '@stackwright/language'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../ui/classes.ts'
import { CellControl } from './cell-control.tsx'
import { editorOf } from './cell-values.ts'

export interface CellMove {
  rows: number
  columns: number
}

/** The control in a cell of the grid. Enter keeps and goes down, Tab keeps and goes on, Esc leaves everything as it was. */
export function CellEditor({
  field,
  text,
  mistake,
  above,
  onCommit,
  onCancel,
}: {
  field: Field
  text: string
  mistake: string | undefined
  /** The mistake stands above the cell: below the last row there is no room. */
  above: boolean
  onCommit: (text: string, move?: CellMove) => void
  onCancel: () => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(text)
  const id = useId()
  // Leaving by a key removes the control, which some browsers report as a blur as well.
  const left = useRef(false)
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    const isLong = editorOf(field) === 'json'
    const keep = (move?: CellMove) => {
      event.preventDefault()
      left.current = true
      onCommit(typed, move)
    }
    if (event.key === 'Escape') {
      event.preventDefault()
      left.current = true
      onCancel()
    } else if (event.key === 'Tab') keep({ rows: 0, columns: event.shiftKey ? -1 : 1 })
    else if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) keep()
  }
  return (
    <>
      <CellControl
        field={field}
        autoFocus
        aria-label={t('tables.grid.edit', { field: field.name })}
        aria-invalid={mistake ? true : undefined}
        aria-describedby={mistake ? id : undefined}
        value={typed}
        onValueChange={(next) => {
          left.current = false
          setTyped(next)
        }}
        onDone={(text) => {
          left.current = true
          onCommit(text)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => !left.current && onCommit(typed)}
        className="absolute inset-0"
      />
      {mistake && (
        <p
          id={id}
          role="alert"
          className={classes(
            'absolute left-0 z-30 w-max max-w-80 rounded-md border border-bad bg-bad-soft px-2 py-1 text-sm text-bad shadow-float',
            above ? 'bottom-full mb-1' : 'top-full mt-1',
          )}
        >
          {mistake}
        </p>
      )}
    </>
  )
}
