import { Database, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../ui/combobox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { ExpressionField } from '../expression/expression-field.tsx'
import type { SuggestionScope } from '../expression/use-suggestions.ts'
import { useEditor } from '../state/editor-context.tsx'
import { type JoinRow, joinTypes } from './joins.ts'

/** One joined table. */
export function JoinFields({
  row,
  number,
  taken,
  tables,
  scope,
  onChange,
  onRemove,
}: {
  row: JoinRow
  number: number
  taken: readonly string[]
  tables: readonly string[]
  scope: SuggestionScope
  onChange: (row: JoinRow) => void
  onRemove: () => void
}) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  // A name that is taken for the moment, while it is typed, must not swallow the other table.
  const [typed, setTyped] = useState<string | null>(null)
  const { name } = row
  const wrong = typed !== null && (typed === '' || taken.includes(typed))
  return (
    <div className="grid min-w-0 gap-1.5 rounded-md border border-line bg-sunken/60 p-1.5">
      <div className="flex min-w-0 flex-wrap items-center gap-1.5">
        <Input
          mono
          className="w-32!"
          aria-label={t('editor.join.name', { number })}
          aria-invalid={wrong ? true : undefined}
          title={wrong ? t('editor.join.nameTaken') : undefined}
          readOnly={!editable}
          value={typed ?? name}
          onChange={(event) => {
            const next = event.target.value.trim()
            const free = next !== '' && !taken.includes(next)
            setTyped(free ? null : next)
            if (free) onChange({ ...row, name: next })
          }}
          onBlur={() => setTyped(null)}
        />
        <Combobox
          mono
          className="min-w-32 flex-1"
          aria-label={t('editor.join.table', { name })}
          disabled={!editable}
          value={row.table ?? null}
          onValueChange={(table) => onChange({ ...row, table })}
          options={tables.map((table) => ({
            value: table,
            label: table,
            icon: <Database aria-hidden className="size-4 shrink-0 text-muted" />,
          }))}
        />
        <Select
          className="w-44!"
          aria-label={t('editor.join.type', { name })}
          disabled={!editable}
          value={row.type}
          onValueChange={(type) => onChange({ ...row, type })}
          options={joinTypes.map((type) => ({ value: type, label: t(`editor.join.${type}`) }))}
        />
        {editable && (
          <IconButton size="sm" quiet label={t('editor.join.remove', { name })} icon={<X />} onClick={onRemove} />
        )}
      </div>
      <ExpressionField
        label={t('editor.join.where', { name })}
        value={row.where}
        onChange={(where) => onChange({ ...row, where })}
        scope={scope}
        spec={{ type: 'expression', mode: 'condition' }}
        isCondition
      />
    </div>
  )
}
