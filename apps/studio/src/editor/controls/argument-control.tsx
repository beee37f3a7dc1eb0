import type { InputSpec } from '@stackwright/language'
import type { ComponentType } from 'react'
import { ExpressionField } from '../expression/expression-field.tsx'
import type { SuggestionScope } from '../expression/use-suggestions.ts'
import { AddonsControl } from './addons-control.tsx'
import type { ArgumentControlProps } from './argument-control-props.ts'
import { ColumnsControl } from './columns-control.tsx'
import { DocumentControl } from './document-control.tsx'
import { FieldControl } from './field-control.tsx'
import { FieldListControl } from './field-list-control.tsx'
import { JoinControl } from './join-control.tsx'
import { OptionControl } from './option-control.tsx'
import { RecordControl } from './record-control.tsx'
import { SortControl } from './sort-control.tsx'
import { TargetControl } from './target-control.tsx'
import { useColumns } from './use-columns.ts'

/** Controls by the argument's type; what is not listed is an expression of some kind. */
const byType: Partial<Record<InputSpec['type'], ComponentType<ArgumentControlProps>>> = {
  table: DocumentControl,
  function: DocumentControl,
  field: FieldControl,
  option: OptionControl,
  sort: SortControl,
  variable: TargetControl,
  record: RecordControl,
  object: RecordControl,
  join: JoinControl,
  columns: ColumnsControl,
  addons: AddonsControl,
  addon: DocumentControl,
  middleware: DocumentControl,
  task: DocumentControl,
  tool: DocumentControl,
  table_trigger: DocumentControl,
  api_group: DocumentControl,
}

/** The control for one argument, drawn from its definition alone. */
export function ArgumentControl(props: ArgumentControlProps) {
  const { spec } = props
  const Control = byType[spec.type] ?? (spec.mode === 'constant' ? FieldListControl : ValueControl)
  return <Control {...props} />
}

function ValueControl({ step, name, spec, value, onChange, label, id, describedBy, autoFocus }: ArgumentControlProps) {
  const columns = useColumns(step, spec)
  const scope: SuggestionScope = {
    step: step.id,
    element: spec.mode === 'element',
    columns: spec.mode === 'condition' ? columns : undefined,
  }
  return (
    <ExpressionField
      {...{ value, onChange, label, id, describedBy, scope }}
      {...(autoFocus !== undefined && { autoFocus })}
      spec={spec.type === 'duration' ? { type: 'text', mode: 'value' } : spec}
      isCondition={spec.mode === 'condition' || name === 'condition' || name === 'if'}
      {...(spec.default !== undefined && spec.default !== null && { placeholder: defaultText(spec.default) })}
    />
  )
}

const defaultText = (value: NonNullable<InputSpec['default']>) =>
  typeof value === 'string' ? value : JSON.stringify(value)
