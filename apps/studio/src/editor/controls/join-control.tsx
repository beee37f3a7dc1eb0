import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDocuments } from '../../api/documents.ts'
import { Button } from '../../ui/button.tsx'
import { ExpressionText } from '../expression/expression-text.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { useTable } from '../state/use-table.ts'
import type { ArgumentControlProps } from './argument-control-props.ts'
import { JoinFields } from './join-fields.tsx'
import { type JoinRow, readJoins, suggestJoin, writeJoins } from './joins.ts'
import { tableNameOf } from './table-name-of.ts'
import { useColumns } from './use-columns.ts'

/** The tables that a step joins to its own, each with the condition under which records belong together. */
export function JoinControl({ step, spec, value, onChange, label, id, describedBy }: ArgumentControlProps) {
  const { t } = useTranslation()
  const { functions } = useDefinitions()
  const editable = useEditor((state) => state.editable)
  const tables = (useDocuments('table').data ?? []).map(({ name }) => name)
  const ours = useTable(tableNameOf(step, functions.get(step.function), spec))
  const columns = useColumns(step, spec, true)
  const rows = readJoins(value)
  const scope = { step: step.id, columns, bothSides: true }
  if (rows === null)
    return <ExpressionText {...{ value, onChange, id, describedBy, scope }} label={id ? undefined : label} />
  const write = (next: readonly JoinRow[]) => onChange(writeJoins(next))
  const next = ours && suggestJoin(ours, tables, rows)
  return (
    <fieldset id={id} aria-label={label} aria-describedby={describedBy} className="grid min-w-0 gap-1.5">
      {rows.map((row, position) => (
        <JoinFields
          // biome-ignore lint/suspicious/noArrayIndexKey: names change while they are typed; a row is its place
          key={position}
          row={row}
          number={position + 1}
          taken={rows.filter((other) => other !== row).map(({ name }) => name)}
          tables={tables}
          scope={scope}
          onChange={(changed) => write(rows.with(position, changed))}
          onRemove={() => write(rows.toSpliced(position, 1))}
        />
      ))}
      {editable && next && (
        <Button size="sm" variant="ghost" className="justify-self-start" onClick={() => write([...rows, next])}>
          <Plus aria-hidden />
          {t('editor.join.add')}
        </Button>
      )}
    </fieldset>
  )
}
