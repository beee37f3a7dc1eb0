import { constant, type Expression, reference } from '@stackwright/language'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { useEditor } from '../state/editor-context.tsx'
import { ConditionRow, type SideField } from './condition-row.tsx'
import { type Comparison, type Condition, readCondition, writeCondition } from './condition-shape.ts'
import type { SuggestionScope } from './use-suggestions.ts'

/** A condition as rows: left side, comparison, right side; joined by "and" or by "or". */
export function ConditionBuilder({
  value,
  onChange,
  scope,
  label,
  Side,
}: {
  value: Expression | undefined
  onChange: (value: Expression | undefined) => void
  scope: SuggestionScope
  label: string
  Side: SideField
}) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const condition: Condition = (value && readCondition(value)) || { joiner: '&&', rows: [] }
  const { joiner, rows } = condition
  const write = (changes: Partial<Condition>) => onChange(writeCondition({ ...condition, ...changes }))
  const replace = (position: number, row: Comparison) => write({ rows: rows.with(position, row) })
  const first: Expression = scope.columns
    ? reference('db', ...(scope.columns[0]?.name ?? 'id').split('.'))
    : scope.element
      ? reference('this')
      : constant(true)
  return (
    <fieldset aria-label={label} className="grid min-w-0 gap-1.5">
      {rows.map((row, position) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is told apart by its place only
          key={position}
          className="grid min-w-0 gap-1.5"
        >
          {position === 1 && (
            <Select
              aria-label={t('editor.condition.joiner')}
              size="sm"
              className="w-48!"
              disabled={!editable}
              value={joiner}
              onValueChange={(next) => write({ joiner: next })}
              options={[
                { value: '&&', label: t('editor.condition.all') },
                { value: '||', label: t('editor.condition.any') },
              ]}
            />
          )}
          {position > 1 && (
            <span className="px-1 text-sm text-muted">
              {joiner === '&&' ? t('editor.operators.and') : t('editor.operators.or')}
            </span>
          )}
          <ConditionRow
            row={row}
            number={position + 1}
            scope={scope}
            Side={Side}
            onChange={(next) => replace(position, next)}
            onRemove={() => write({ rows: rows.toSpliced(position, 1) })}
          />
        </div>
      ))}
      {editable && (
        <Button
          size="sm"
          variant="ghost"
          className="justify-self-start"
          onClick={() =>
            write({
              rows: [
                ...rows,
                {
                  left: first,
                  operator: '==',
                  right: scope.bothSides ? first : constant(rows.length === 0 && !scope.columns && !scope.element),
                },
              ],
            })
          }
        >
          <Plus aria-hidden />
          {t('editor.condition.add')}
        </Button>
      )}
    </fieldset>
  )
}
