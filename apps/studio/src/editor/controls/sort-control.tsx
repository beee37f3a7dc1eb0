import { constant, type Json } from '@stackwright/language'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { useDefinitions } from '../state/use-definitions.ts'
import { useTable } from '../state/use-table.ts'
import type { ArgumentControlProps } from './argument-control-props.ts'
import { tableNameOf } from './table-name-of.ts'

interface SortRow {
  readonly field: string
  readonly order: 'asc' | 'desc'
}

function readRows(value: Json | undefined): SortRow[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((row) =>
    row !== null && typeof row === 'object' && !Array.isArray(row) && typeof row.field === 'string'
      ? [{ field: row.field, order: row.order === 'desc' ? 'desc' : 'asc' }]
      : [],
  )
}

/** By which fields, in which order. */
export function SortControl({ step, spec, value, onChange, label, id }: ArgumentControlProps) {
  const { t } = useTranslation()
  const { functions } = useDefinitions()
  const editable = useEditor((state) => state.editable)
  const fields = useTable(tableNameOf(step, functions.get(step.function), spec))?.fields ?? []
  const rows = readRows(value?.kind === 'constant' ? value.value : undefined)
  const write = (next: readonly SortRow[]) =>
    onChange(next.length > 0 ? constant(next.map((row) => ({ ...row }))) : undefined)
  const unused = fields.filter(({ name }) => !rows.some(({ field }) => field === name))
  return (
    <fieldset id={id} aria-label={label} className="grid min-w-0 gap-1.5">
      {rows.map((row, position) => (
        <div key={row.field} className="flex min-w-0 items-center gap-1.5">
          <Combobox
            mono
            className="flex-1"
            aria-label={t('editor.sort.field', { number: position + 1 })}
            disabled={!editable}
            value={row.field}
            onValueChange={(field) => write(rows.with(position, { ...row, field }))}
            options={fields.map(({ name }) => ({ value: name, label: name }))}
          />
          <Select
            className="w-38!"
            aria-label={t('editor.sort.order', { field: row.field })}
            disabled={!editable}
            value={row.order}
            onValueChange={(order) => write(rows.with(position, { ...row, order }))}
            options={[
              { value: 'asc', label: t('editor.sort.asc'), icon: <ArrowUp aria-hidden /> },
              { value: 'desc', label: t('editor.sort.desc'), icon: <ArrowDown aria-hidden /> },
            ]}
          />
          {editable && (
            <IconButton
              size="sm"
              quiet
              label={t('editor.sort.remove', { field: row.field })}
              icon={<X />}
              onClick={() => write(rows.toSpliced(position, 1))}
            />
          )}
        </div>
      ))}
      {editable && unused[0] && (
        <Button
          size="sm"
          variant="ghost"
          className="justify-self-start"
          onClick={() => unused[0] && write([...rows, { field: unused[0].name, order: 'asc' }])}
        >
          <Plus aria-hidden />
          {t('editor.sort.add')}
        </Button>
      )}
    </fieldset>
  )
}
