import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { columnTemplate, rowHeight } from './grid-columns.ts'
import { GridHeader } from './grid-header.tsx'
import { GridPart } from './grid-part.tsx'
import { GridRow } from './grid-row.tsx'
import { NewRecordRow } from './new-record-row.tsx'
import type { RecordGridProps } from './record-grid-props.ts'
import { recordId, useGrid } from './use-grid.ts'

/** The records as a spreadsheet: one cursor, all keys, only the rows in view are drawn. */
export function RecordGrid(props: RecordGridProps) {
  const { table, items, hidden, editable, selected, onSelect } = props
  const { t } = useTranslation()
  const id = useId()
  const toggle = (row: number) => {
    const record = items[row]
    if (!record || !editable) return
    const next = new Set(selected)
    if (!next.delete(recordId(record))) next.add(recordId(record))
    onSelect(next)
  }
  const grid = useGrid({
    table,
    items,
    editable,
    onToggleRow: toggle,
    onRemove: () => selected.size > 0 && editable && props.onRemove(),
  })
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => grid.element.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (row) => recordId(items[row] ?? {}),
  })
  const { row, column } = grid.active
  useEffect(() => {
    if (row < items.length) virtual.scrollToIndex(row, { align: 'auto' })
    const cell = document.getElementById(`${id}-${row}-${column}`)
    if (document.activeElement === grid.element.current) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [row, column, items.length, id, virtual, grid.element])
  const template = columnTemplate(table.fields)
  return (
    <GridPart
      ref={grid.element}
      role="grid"
      tabIndex={0}
      aria-label={t('tables.grid.label', { table: table.name })}
      aria-rowcount={items.length + 1}
      aria-colcount={table.fields.length + 1}
      aria-multiselectable
      aria-activedescendant={items.length > 0 ? `${id}-${row}-${column}` : undefined}
      onKeyDown={grid.onKeyDown}
      className="group/grid relative max-h-[calc(100vh-16.5rem)] min-h-24 overflow-auto rounded-lg border border-line bg-surface shadow-card focus-visible:outline-2 focus-visible:outline-offset-1"
    >
      <GridHeader {...props} template={template} />
      <GridPart role="rowgroup" className="relative min-w-max" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const record = items[index]
          return record ? (
            <GridRow
              key={key}
              id={id}
              grid={grid}
              fields={table.fields}
              hidden={hidden}
              missingFiles={props.missingFiles}
              record={record}
              row={index}
              top={start}
              template={template}
              editable={editable}
              selected={selected.has(recordId(record))}
              last={index === items.length - 1}
              onToggle={() => toggle(index)}
            />
          ) : null
        })}
      </GridPart>
      {props.adding && (
        <NewRecordRow table={table} template={template} onEnd={props.onAddingEnd} rowIndex={items.length + 2} />
      )}
    </GridPart>
  )
}
