import type { TableDocument } from '@stackwright/language'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorParameter } from '../../api/api-error.ts'
import { type RecordData, useRecordChanges } from '../../api/records.ts'
import { Button } from '../../ui/button.tsx'
import { CellControl } from './cell-control.tsx'
import { readCell } from './cell-values.ts'
import { GridPart } from './grid-part.tsx'

interface Mistake {
  field: string | null
  message: string
}

/** A row of empty controls under the records: Tab goes on, Enter saves and starts the next one, Esc closes. */
export function NewRecordRow({
  table,
  template,
  rowIndex,
  onEnd,
}: {
  table: TableDocument
  template: string
  rowIndex: number
  onEnd: () => void
}) {
  const { t } = useTranslation()
  const { add } = useRecordChanges(table.id)
  const row = useRef<HTMLDivElement>(null)
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const [mistake, setMistake] = useState<Mistake | null>(null)
  const fields = table.fields.slice(1)
  const first = fields.find((field) => field.default === undefined) ?? fields[0]

  const save = async () => {
    const data: RecordData = {}
    for (const field of fields) {
      const text = texts[field.id] ?? ''
      if (text === '') {
        if (field.required && field.default === undefined)
          return setMistake({ field: field.name, message: t('tables.grid.mistake.required', { field: field.name }) })
        continue
      }
      const reading = readCell(field, text)
      if (reading === 'unchanged') continue
      if ('mistake' in reading)
        return setMistake({ field: field.name, message: t(`tables.grid.mistake.${reading.mistake}`) })
      data[field.name] = reading.value as RecordData[string]
    }
    // The row is free for the next record at once; what was refused comes back.
    setTexts({})
    setMistake(null)
    focusFirst()
    try {
      await add.mutateAsync(data)
    } catch (error) {
      setTexts((since) => ({ ...texts, ...since }))
      setMistake({ field: errorParameter(error), message: error instanceof Error ? error.message : String(error) })
    }
  }
  const focusFirst = () =>
    row.current
      ?.querySelector<HTMLElement>('[data-first]')
      ?.querySelector<HTMLElement>('input, select, textarea')
      ?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      onEnd()
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement) && !event.shiftKey) {
      event.preventDefault()
      // An empty record is made by the button only, so that one Enter too many makes none.
      if (Object.values(texts).some(Boolean)) save()
    }
  }
  return (
    <GridPart role="rowgroup" className="sticky bottom-0 z-10 w-max min-w-full border-t border-accent bg-surface">
      <GridPart
        ref={row}
        role="row"
        aria-label={t('tables.grid.newRecord')}
        aria-rowindex={rowIndex}
        className="grid h-9"
        style={{ gridTemplateColumns: template }}
      >
        <GridPart role="gridcell" />
        <GridPart role="gridcell" className="flex items-center border-l border-line px-2.5 text-sm text-faint italic">
          {t('tables.grid.auto')}
        </GridPart>
        {fields.map((field) => (
          <GridPart
            key={field.id}
            role="gridcell"
            data-first={field === first || undefined}
            className="relative min-w-0 border-l border-line"
          >
            <CellControl
              field={field}
              autoFocus={field === first}
              aria-label={field.name}
              aria-invalid={mistake?.field === field.name ? true : undefined}
              placeholder={placeholderOf(field.default, t('tables.grid.auto'))}
              value={texts[field.id] ?? ''}
              onValueChange={(text) => setTexts((current) => ({ ...current, [field.id]: text }))}
              onKeyDown={onKeyDown}
              className="absolute inset-0 h-full"
            />
          </GridPart>
        ))}
      </GridPart>
      <GridPart role="row" aria-rowindex={rowIndex + 1} className="border-t border-line bg-sunken">
        <GridPart role="gridcell" className="sticky left-0 flex w-fit flex-wrap items-center gap-2 px-2.5 py-1.5">
          <Button size="sm" variant="primary" onClick={save}>
            {t('tables.grid.saveRecord')}
          </Button>
          <Button size="sm" onClick={onEnd}>
            {t('tables.grid.done')}
          </Button>
          {mistake ? (
            <span role="alert" className="text-sm text-bad">
              {mistake.message}
            </span>
          ) : (
            <span className="text-sm text-muted">{t('tables.grid.addHint')}</span>
          )}
        </GridPart>
      </GridPart>
    </GridPart>
  )
}

function placeholderOf(value: unknown, automatic: string): string | undefined {
  if (value === undefined) return undefined
  return value === 'now' ? automatic : String(value)
}
