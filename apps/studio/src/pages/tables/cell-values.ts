import { type Field, isFileType } from '@stackwright/language'

/** What a cell holds: anything JSON, with long numbers as exact decimals. */
export type CellValue = unknown

export type Editor = 'text' | 'number' | 'switch' | 'options' | 'datetime' | 'date' | 'password' | 'json' | 'file'

const editors: Partial<Record<Field['type'], Editor>> = {
  int: 'number',
  decimal: 'number',
  bool: 'switch',
  enum: 'options',
  timestamp: 'datetime',
  date: 'date',
  password: 'password',
  json: 'json',
  object: 'json',
}

/** How a value of the field is typed, or chosen. Lists are typed as JSON. */
export const editorOf = (field: Field): Editor =>
  isFileType(field.type) ? 'file' : field.list ? 'json' : (editors[field.type] ?? 'text')

const pad = (number: number, digits = 2) => String(number).padStart(digits, '0')

/** Epoch milliseconds as the local time that a datetime-local control holds. */
export function localTime(milliseconds: number): string {
  const time = new Date(milliseconds)
  const day = `${pad(time.getFullYear(), 4)}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`
  return `${day}T${pad(time.getHours())}:${pad(time.getMinutes())}:${pad(time.getSeconds())}`
}

/** A cell as it is read in the grid; null is drawn apart. */
export function showCell(field: Field, value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (field.type === 'timestamp' && typeof value === 'number') return localTime(value).replace('T', ' ')
  return typeof value === 'object' && isPlain(value) ? JSON.stringify(value) : String(value)
}

/** A cell as the text its editor starts with. */
export function cellText(field: Field, value: CellValue): string {
  if (value === null || value === undefined || field.type === 'password') return ''
  switch (editorOf(field)) {
    case 'json':
      return JSON.stringify(value, null, 2)
    case 'file':
      return JSON.stringify(value)
    case 'datetime':
      return typeof value === 'number' ? localTime(value) : String(value)
    default:
      return String(value)
  }
}

const isPlain = (value: object) => Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype

export type CellReading = { readonly value: CellValue } | { readonly mistake: 'json' | 'number' | 'time' } | 'unchanged'

/**
 * What was typed, as the value to send. Nothing typed means null where the field allows it. Numbers with more digits than a
 * double holds travel as text, which the server reads exactly.
 */
export function readCell(field: Field, text: string): CellReading {
  const editor = editorOf(field)
  if (text.trim() === '') {
    if (editor === 'password') return 'unchanged'
    return { value: editor === 'text' && !field.nullable ? text : null }
  }
  switch (editor) {
    case 'number': {
      const typed = text.trim()
      if (!/^-?\d+(\.\d+)?$/.test(typed)) return { mistake: 'number' }
      return { value: typed.length < 16 ? Number(typed) : typed }
    }
    case 'switch':
      return { value: text === 'true' }
    case 'datetime': {
      const time = new Date(text).getTime()
      return Number.isNaN(time) ? { mistake: 'time' } : { value: time }
    }
    case 'json':
    case 'file':
      try {
        return { value: JSON.parse(text) }
      } catch {
        return { mistake: 'json' }
      }
    default:
      return { value: text }
  }
}
