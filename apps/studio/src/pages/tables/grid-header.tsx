import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../ui/checkbox.tsx'
import { classes } from '../../ui/classes.ts'
import { GridPart } from './grid-part.tsx'
import type { RecordGridProps } from './record-grid-props.ts'
import { recordId } from './use-grid.ts'

export function GridHeader({
  table,
  items,
  editable,
  sort,
  order = 'asc',
  onSort,
  selected,
  onSelect,
  template,
}: RecordGridProps & { template: string }) {
  const { t } = useTranslation()
  const all = items.length > 0 && items.every((record) => selected.has(recordId(record)))
  return (
    <GridPart role="rowgroup" className="sticky top-0 z-20 w-max min-w-full">
      <GridPart
        role="row"
        aria-rowindex={1}
        className="grid h-8.5 border-b border-line bg-sunken text-sm text-muted"
        style={{ gridTemplateColumns: template }}
      >
        <GridPart role="columnheader" className="grid place-items-center">
          {editable && (
            <Checkbox
              aria-label={t('tables.grid.selectAll')}
              checked={all ? true : selected.size > 0 ? 'indeterminate' : false}
              onCheckedChange={(checked) => onSelect(new Set(checked === true ? items.map(recordId) : []))}
            />
          )}
        </GridPart>
        {table.fields.map((field) => {
          const sorted = sort === field.name
          return (
            <GridPart
              key={field.id}
              role="columnheader"
              aria-sort={sorted ? (order === 'asc' ? 'ascending' : 'descending') : 'none'}
              className="min-w-0 border-l border-line"
            >
              <button
                type="button"
                aria-label={t('tables.grid.sort', { field: field.name })}
                title={field.description || undefined}
                onClick={() => onSort(field.name, sorted && order === 'asc' ? 'desc' : 'asc')}
                className="flex size-full items-center gap-1.5 px-2.5 text-left hover:text-text focus-visible:-outline-offset-2"
              >
                <span className={classes('truncate font-mono', sorted && 'text-text')}>{field.name}</span>
                <span className="truncate text-xs text-faint">
                  {field.type}
                  {field.list && '[]'}
                </span>
                {sorted &&
                  (order === 'asc' ? (
                    <ArrowUp aria-hidden className="ml-auto size-3.5 shrink-0 text-accent" />
                  ) : (
                    <ArrowDown aria-hidden className="ml-auto size-3.5 shrink-0 text-accent" />
                  ))}
              </button>
            </GridPart>
          )
        })}
      </GridPart>
    </GridPart>
  )
}
