import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'

export interface FieldControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export interface FieldProps {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong with the value; replaces the hint. */
  error?: string | null | undefined
  /** What is doubtful about the value; replaces the hint. */
  warning?: string | undefined
  /** Label at the left of the control instead of above it. */
  inline?: boolean
  className?: string
  children: (control: FieldControlProps) => ReactNode
}

/** A label, its control, and the hint or mistake below, tied together for screen readers. */
export function Field({ label, hint, error, warning, inline, className, children }: FieldProps) {
  const id = useId()
  const note = error || warning || hint
  return (
    <div
      className={classes(
        inline
          ? 'grid grid-cols-[minmax(0,8.5rem)_minmax(0,1fr)] items-center gap-x-3'
          : 'grid grid-cols-[minmax(0,1fr)] gap-1',
        className,
      )}
    >
      <label htmlFor={id} className={inline ? 'text-muted' : 'text-[0.8125rem] font-medium'}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {note && (
        <p
          id={`${id}-note`}
          className={classes(
            'text-sm',
            error ? 'text-bad' : warning ? 'text-warn' : 'text-muted',
            inline && 'col-start-2 mt-1',
          )}
        >
          {note}
        </p>
      )}
    </div>
  )
}
