import { constant, type Expression, reference } from '@stackwright/language'
import { X } from 'lucide-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox } from '../../ui/combobox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import type { Column } from '../controls/use-columns.ts'
import { useEditor } from '../state/editor-context.tsx'
import type { Comparison } from './condition-shape.ts'
import { columnComparisons, comparisons, operatorText } from './operator-names.ts'
import type { SuggestionScope } from './use-suggestions.ts'

/** The field for one side of a comparison, handed in by the field around. */
export type SideField = ComponentType<{
  label: string
  value: Expression | undefined
  onChange: (value: Expression | undefined) => void
  scope: SuggestionScope
  required?: boolean
}>

/** One comparison. On a table's columns the left side is chosen from them. */
export function ConditionRow({
  row,
  number,
  scope,
  Side,
  onChange,
  onRemove,
}: {
  row: Comparison
  number: number
  scope: SuggestionScope
  Side: SideField
  onChange: (row: Comparison) => void
  onRemove: () => void
}) {
  const { t } = useTranslation()
  const editable = useEditor((state) => state.editable)
  const { left, operator, right } = row
  const alone = operator === 'holds' || operator === 'fails'
  const offered = scope.columns ? columnComparisons : comparisons
  const operators = offered.some((known) => known === operator) || alone ? offered : [...offered, operator]
  const column = left.kind === 'reference' && left.root === 'db' ? columnOf(left.path, scope.columns ?? []) : null
  const { columns: _columns, ...plainScope } = scope
  const choose = (next: Comparison['operator']) =>
    onChange(
      next === 'holds' || next === 'fails'
        ? { left, operator: next }
        : { left, operator: next, right: right ?? constant(null) },
    )
  return (
    <div className="@container grid min-w-0 grid-cols-[minmax(0,1fr)_auto] items-start gap-1 rounded-md border border-line bg-sunken/60 p-1.5">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] items-start gap-1 @md:grid-cols-[minmax(0,1fr)_8.5rem_minmax(0,1.2fr)]">
        {scope.columns && (column !== null || left.kind === 'constant') ? (
          <Combobox
            mono
            aria-label={t('editor.condition.column', { number })}
            disabled={!editable}
            value={column}
            onValueChange={(name) => onChange({ ...row, left: reference('db', ...name.split('.')) })}
            options={scope.columns.map(({ name, type }) => ({ value: name, label: name, hint: type }))}
          />
        ) : (
          <Side
            label={t('editor.condition.left', { number })}
            value={left}
            onChange={(next) => next && onChange({ ...row, left: next })}
            scope={scope}
            required
          />
        )}
        <Select
          aria-label={t('editor.condition.operator', { number })}
          disabled={!editable}
          value={operator}
          onValueChange={choose}
          options={[
            ...operators.map((value) => ({ value, label: operatorText(value as '==', t) })),
            { value: 'holds' as const, label: t('editor.condition.holds') },
            { value: 'fails' as const, label: t('editor.condition.fails') },
          ]}
        />
        {!alone && (
          <Side
            label={t('editor.condition.right', { number })}
            value={right}
            onChange={(next) => next && onChange({ ...row, right: next })}
            scope={scope.bothSides ? scope : plainScope}
            required
          />
        )}
      </div>
      {editable && (
        <IconButton size="sm" label={t('editor.condition.remove', { number })} icon={<X />} quiet onClick={onRemove} />
      )}
    </div>
  )
}

/** A column as it is offered: with the name of its table before it where it comes from another one. */
function columnOf(path: readonly unknown[], offered: readonly Column[]): string {
  const whole = path.join('.')
  return offered.some(({ name }) => name === whole) ? whole : String(path.at(-1))
}
