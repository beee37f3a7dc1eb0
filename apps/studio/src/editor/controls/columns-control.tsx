import { reference } from '@stackwright/language'
import { ExpressionText } from '../expression/expression-text.tsx'
import type { ArgumentControlProps } from './argument-control-props.ts'
import { entriesOf } from './object-entries.ts'
import { ObjectFields } from './object-fields.tsx'
import { useColumns } from './use-columns.ts'

/** Names, each with an expression on the fields of the step's tables. */
export function ColumnsControl({ step, spec, value, onChange, label, id, describedBy }: ArgumentControlProps) {
  const columns = useColumns(step, spec)
  const entries = entriesOf(value)
  const scope = { step: step.id, columns }
  if (entries === null)
    return <ExpressionText {...{ value, onChange, id, describedBy, scope }} label={id ? undefined : label} />
  return (
    <ObjectFields
      entries={entries}
      onChange={(next) => onChange(next.length > 0 ? { kind: 'object', entries: next } : undefined)}
      offered={[]}
      scope={scope}
      label={label}
      start={reference('db', ...(columns[0]?.name ?? 'id').split('.'))}
    />
  )
}
