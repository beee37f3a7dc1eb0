import { calledKinds, type InputSpec, isProgram } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import { useDocument, useDocuments } from '../../api/documents.ts'
import { ExpressionText } from '../expression/expression-text.tsx'
import { KindMenu } from '../expression/kind-menu.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { useTable } from '../state/use-table.ts'
import type { ArgumentControlProps } from './argument-control-props.ts'
import { entriesOf } from './object-entries.ts'
import { ObjectFields, type OfferedField } from './object-fields.tsx'
import { constantText, tableNameOf } from './table-name-of.ts'

/** Fields with values. Which fields there are is known where the argument is about a table or a program. */
export function RecordControl(props: ArgumentControlProps) {
  const { step, spec, value, onChange, label, id, describedBy } = props
  const { t } = useTranslation()
  const offered = useOfferedFields(props)
  const entries = entriesOf(value)
  if (entries === null)
    return (
      <div className="flex min-w-0 items-start gap-1">
        <KindMenu
          kind="formula"
          label={label}
          onChange={(kind) => kind === 'nothing' && onChange({ kind: 'constant', value: null })}
        />
        <ExpressionText
          {...{ value, onChange, id, describedBy }}
          label={id ? undefined : label}
          scope={{ step: step.id }}
          placeholder={t('editor.recordPlaceholder')}
        />
      </div>
    )
  return (
    <ObjectFields
      entries={entries}
      onChange={(next) => onChange(next.length > 0 || !spec.optional ? { kind: 'object', entries: next } : undefined)}
      onFormula={(expression) => onChange(expression)}
      offered={offered}
      scope={{ step: step.id }}
      label={label}
    />
  )
}

function useOfferedFields({ step, spec }: ArgumentControlProps): OfferedField[] {
  const definition = useDefinitions().functions.get(step.function)
  const about: InputSpec | undefined = spec.of === undefined ? undefined : definition?.inputs[spec.of]
  const table = useTable(about?.type === 'table' ? tableNameOf(step, definition, spec) : undefined)
  const kind = calledKinds.find((each) => each === about?.type)
  const called = spec.of === undefined ? undefined : constantText(step.arguments[spec.of])
  const lines = useDocuments(kind).data
  const line = kind && lines?.find((each) => each.kind === kind && each.name === called)
  const document = useDocument(line?.id).data?.document
  if (table)
    return table.fields.map((field, position) => ({
      name: field.name,
      type: field.type,
      required: field.required && field.default === undefined,
      automatic: position === 0 || field.default !== undefined,
    }))
  return document && isProgram(document)
    ? document.inputs.map(({ name, type, required, default: value }) => ({
        name,
        type,
        required,
        automatic: value !== undefined,
      }))
    : []
}
