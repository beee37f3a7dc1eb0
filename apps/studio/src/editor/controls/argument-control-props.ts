import type { Expression, InputSpec, Step } from '@stackwright/language'

/** What every control of an argument gets. */
export interface ArgumentControlProps {
  step: Step
  name: string
  spec: InputSpec
  value: Expression | undefined
  onChange: (value: Expression | undefined) => void
  label: string
  id?: string | undefined
  describedBy?: string | undefined
  autoFocus?: boolean
}
