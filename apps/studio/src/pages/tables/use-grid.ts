import type { Field, TableDocument } from '@stackwright/language'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RecordData, useRecordChanges } from '../../api/records.ts'
import { cellText, editorOf, readCell } from './cell-values.ts'

export interface CellPlace {
  readonly row: number
  readonly column: number
}

export interface Editing extends CellPlace {
  readonly text: string
  readonly mistake?: string | undefined
}

export interface GridOptions {
  table: TableDocument
  items: readonly RecordData[]
  editable: boolean
  onToggleRow: (row: number) => void
  onRemove: () => void
}

export const recordId = (record: RecordData) => String(record.id)

/** Rows and columns that a key walks; with Ctrl to the end. */
const walks: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
  PageUp: [-12, 0],
  PageDown: [12, 0],
}
const far = (distance: number, jump: boolean) =>
  jump && distance !== 0 ? distance * Number.POSITIVE_INFINITY : distance

/** Where the cursor of the grid stands, what is being edited, and what the keys do. */
export function useGrid({ table, items, editable, onToggleRow, onRemove }: GridOptions) {
  const { t } = useTranslation()
  const element = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<Editing | null>(null)
  /** What was typed and is on its way to the server, by record and field. */
  const [sent, setSent] = useState<Readonly<Record<string, unknown>>>({})
  const { edit } = useRecordChanges(table.id)
  const { fields } = table
  const sentKey = (record: RecordData, field: Field) => `${recordId(record)} ${field.id}`
  const cellValue = (record: RecordData, field: Field): unknown => {
    const key = sentKey(record, field)
    return key in sent ? sent[key] : record[field.name]
  }
  const canEditCell = (column: number) => editable && column > 0

  const move = (rows: number, columns: number) =>
    setActive(({ row, column }) => ({
      row: Math.min(Math.max(row + rows, 0), Math.max(items.length - 1, 0)),
      column: Math.min(Math.max(column + columns, 0), fields.length - 1),
    }))

  const begin = (place: CellPlace, typed?: string) => {
    const record = items[place.row]
    const field = fields[place.column]
    setActive(place)
    if (!record || !field || !canEditCell(place.column)) return
    setEditing({ ...place, text: typed ?? cellText(field, cellValue(record, field)) })
  }

  const finish = () => {
    setEditing(null)
    element.current?.focus({ preventScroll: true })
  }

  /** Stores what was typed; on a mistake the editor stays, or comes back, with what was typed in it. */
  const commit = async (place: CellPlace, text: string, next?: CellPlace) => {
    const record = items[place.row]
    const field = fields[place.column]
    if (!record || !field) return finish()
    const reading = readCell(field, text)
    if (reading !== 'unchanged' && 'mistake' in reading)
      return setEditing({ ...place, text, mistake: t(`tables.grid.mistake.${reading.mistake}`) })
    if (next) {
      setActive(next)
      if (next.row === place.row && canEditCell(next.column)) begin(next)
      else finish()
    } else finish()
    if (reading === 'unchanged' || text === cellText(field, cellValue(record, field))) return
    const key = sentKey(record, field)
    setSent((current) => ({ ...current, [key]: reading.value }))
    try {
      await edit.mutateAsync({
        record: recordId(record),
        data: { [field.name]: reading.value } as RecordData,
      })
    } catch (error) {
      setActive(place)
      setEditing({ ...place, text, mistake: error instanceof Error ? error.message : String(error) })
    } finally {
      setSent(({ [key]: _done, ...rest }) => rest)
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== element.current || items.length === 0) return
    const { row, column } = active
    const field = fields[column]
    const jump = event.ctrlKey || event.metaKey
    const walk = walks[event.key]
    if (walk) move(far(walk[0], jump), far(walk[1], jump))
    else if (event.key === 'Enter' || event.key === 'F2') begin(active)
    else if (event.key === ' ') onToggleRow(row)
    else if (event.key === 'Delete') onRemove()
    else if (event.key.length === 1 && !jump && !event.altKey && field && canEditCell(column)) {
      if (!['text', 'number', 'password'].includes(editorOf(field))) return
      begin({ row, column }, event.key)
    } else return
    event.preventDefault()
  }
  return { element, active, setActive, editing, begin, finish, commit, onKeyDown, cellValue, canEditCell }
}

export type Grid = ReturnType<typeof useGrid>
