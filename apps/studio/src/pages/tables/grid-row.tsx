import type { Field } from '@stackwright/language'
import { useTranslation } from 'react-i18next'
import type { RecordData } from '../../api/records.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { classes } from '../../ui/classes.ts'
import { CellContent } from './cell-content.tsx'
import { CellEditor } from './cell-editor.tsx'
import { rowHeight } from './grid-columns.ts'
import { GridPart } from './grid-part.tsx'
import { type Grid, recordId } from './use-grid.ts'

export interface GridRowProps {
  id: string
  grid: Grid
  fields: readonly Field[]
  hidden: readonly string[]
  missingFiles: readonly string[]
  record: RecordData
  row: number
  top: number
  template: string
  editable: boolean
  selected: boolean
  last: boolean
  onToggle: () => void
}

export function GridRow(props: GridRowProps) {
  const { id, grid, fields, hidden, record, row, selected } = props
  const { t } = useTranslation()
  const { active, editing } = grid
  return (
    <GridPart
      role="row"
      aria-rowindex={row + 2}
      aria-selected={selected}
      className={classes(
        'absolute top-0 left-0 grid w-max min-w-full border-b border-line',
        selected ? 'bg-accent-soft' : 'bg-surface hover:bg-sunken',
        editing?.row === row && 'z-10',
      )}
      style={{ gridTemplateColumns: props.template, height: rowHeight, transform: `translateY(${props.top}px)` }}
    >
      <GridPart role="gridcell" className="grid place-items-center">
        {props.editable && (
          <Checkbox
            tabIndex={-1}
            aria-label={t('tables.grid.select', { id: recordId(record) })}
            checked={selected}
            onCheckedChange={props.onToggle}
          />
        )}
      </GridPart>
      {fields.map((field, column) => {
        const isActive = active.row === row && active.column === column
        const isEditing = editing?.row === row && editing.column === column
        return (
          <GridPart
            key={field.id}
            id={`${id}-${row}-${column}`}
            role="gridcell"
            aria-readonly={!grid.canEditCell(column)}
            onClick={() => {
              if (isEditing) return
              grid.setActive({ row, column })
              grid.element.current?.focus({ preventScroll: true })
            }}
            onDoubleClick={() => !isEditing && grid.begin({ row, column })}
            className={classes(
              'relative flex min-w-0 items-center border-l border-line px-2.5',
              isActive &&
                'group-focus/grid:outline-2 group-focus/grid:-outline-offset-2 group-focus/grid:outline-accent',
            )}
          >
            {isEditing && editing ? (
              <CellEditor
                field={field}
                text={editing.text}
                mistake={editing.mistake}
                above={props.last && row > 0}
                onCommit={(text, move) =>
                  grid.commit(
                    { row, column },
                    text,
                    move && {
                      row: row + move.rows,
                      column: Math.min(Math.max(column + move.columns, 1), fields.length - 1),
                    },
                  )
                }
                onCancel={grid.finish}
              />
            ) : (
              <CellContent
                field={field}
                value={grid.cellValue(record, field)}
                hidden={hidden.includes(field.name)}
                missingFiles={props.missingFiles}
              />
            )}
          </GridPart>
        )
      })}
    </GridPart>
  )
}
