import type { CustomTypesConfig } from 'pg'

export type Row = Record<string, unknown>

/** What PostgreSQL says of a column. */
export interface ColumnDescription {
  readonly name: string
  readonly dataTypeID: number
}

/** How the rows of a statement are read. */
export interface RowShape {
  readonly names: readonly string[]
  readonly parsers: readonly ((text: string) => unknown)[]
  /** A row of nulls: copies of it have all columns as keys of their own from the start, whatever they are called. */
  readonly empty: Row
}

/** Of statements that give no rows. */
export const noRows: RowShape = { names: [], parsers: [], empty: {} }

export function rowShape(columns: readonly ColumnDescription[], types: CustomTypesConfig): RowShape {
  return {
    names: columns.map(({ name }) => name),
    parsers: columns.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, 'text')),
    // Not an object without prototype: a copy of one costs four times as much, for each row.
    empty: Object.fromEntries(columns.map(({ name }) => [name, null])),
  }
}

export function readRow({ names, parsers, empty }: RowShape, texts: readonly (string | null)[]): Row {
  const row = { ...empty }
  for (let position = 0; position < names.length; position++) {
    const text = texts[position] as string | null
    if (text !== null) row[names[position] as string] = (parsers[position] as (text: string) => unknown)(text)
  }
  return row
}
