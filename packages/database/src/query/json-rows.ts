import { stringifyJson, type Value } from '@stackwright/language'
import type { Column } from '../rows/column.ts'

/** Records as one JSON parameter: any number of them are one statement, whose text depends on the columns alone. */
export function jsonRows(columns: readonly Column[], rows: readonly (readonly unknown[])[]): string {
  const names = columns.map((_, position) => `"c${position}":`)
  const record = (values: readonly unknown[]) =>
    `{${columns.map((column, position) => names[position] + jsonOf(column, values[position] ?? null)).join(',')}}`
  return `[${rows.map(record).join(',')}]`
}

/** The columns of such JSON, for `json_to_recordset($1) as …`. */
export const jsonColumns = (columns: readonly Column[]): string =>
  columns.map(({ sqlType }, position) => `c${position} ${sqlType}`).join(', ')

/** A value as the driver would get it. */
function jsonOf({ family, array }: Column, value: unknown): string {
  if (value === null) return 'null'
  // It is JSON already.
  if (family === 'json' && !array) return String(value)
  return stringifyJson(value as Value)
}
