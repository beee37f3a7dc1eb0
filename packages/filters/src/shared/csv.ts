import { argumentOutOfRange, argumentWrongType, checkListLength, t, type Value } from '@stackwright/language'
import Papa from 'papaparse'
import { checkTextLength } from './bounded.ts'
import { checkDecodable } from './decodable.ts'

/** How the fields of a CSV are told apart, as arguments. */
export const csvInputs = {
  separator: t.text({ optional: true, default: ',', help: 'What stands between fields: one character.' }),
  enclosure: t.text({ optional: true, default: '"', help: 'What stands around fields: one character.' }),
  escape: t.text({
    optional: true,
    default: '"',
    help: 'What stands before an enclosure inside a field: one character.',
  }),
}

export interface CsvSettings {
  readonly separator: string
  readonly enclosure: string
  readonly escape: string
}

/** The rows of a CSV, each a list of texts; empty lines are left out. */
export function readCsv(text: string, settings: CsvSettings): string[][] {
  checkDecodable(text)
  const { data, errors } = Papa.parse<string[]>(text, { ...marks(settings), skipEmptyLines: true })
  if (errors.some(({ type }) => type === 'Quotes'))
    throw argumentWrongType({ name: 'The value', expected: 'CSV', got: 'text whose enclosures do not close' })
  checkListLength(data.length)
  return data
}

/** Writes rows of texts, one line each; fields are enclosed where needed. */
export function writeCsv(rows: readonly (readonly string[])[], settings: CsvSettings): string {
  checkTextLength(rows.reduce((sum, row) => row.reduce((inner, field) => inner + field.length + 1, sum), 0))
  const text = Papa.unparse(rows as string[][], { ...marks(settings), newline: '\n' })
  return rows.length > 0 ? `${text}\n` : text
}

function marks(settings: CsvSettings) {
  return {
    delimiter: oneCharacter(settings.separator, 'separator'),
    quoteChar: oneCharacter(settings.enclosure, 'enclosure'),
    escapeChar: oneCharacter(settings.escape, 'escape'),
  }
}

function oneCharacter(text: string, name: string): string {
  if (Array.from(text).length !== 1 || /[\r\n]/.test(text))
    throw argumentOutOfRange({ name, reason: 'must be one character, and no end of a line.' })
  return text
}

/** A row as a list; what is no list is a row of one field. */
export const rowOf = (value: Value): readonly Value[] => (Array.isArray(value) ? value : [value])
