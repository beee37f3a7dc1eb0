import type { Field } from '@stackwright/language'
import type { FocusEventHandler, KeyboardEventHandler } from 'react'

export interface CellControlProps {
  field: Field
  value: string
  onValueChange: (value: string) => void
  'aria-label': string
  'aria-invalid'?: true | undefined
  'aria-describedby'?: string | undefined
  placeholder?: string | undefined
  autoFocus?: boolean
  /** For controls that know when a value is complete: it is kept at once. */
  onDone?: (value: string) => void
  onKeyDown?: KeyboardEventHandler
  onBlur?: FocusEventHandler
  className?: string
}
