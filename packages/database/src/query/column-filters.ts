import type { Family } from '../rows/column.ts'

interface ColumnFilter {
  readonly on: Family
  readonly gives: Family
  readonly type: string
  readonly sql: (operand: string) => string
}

const text = (name: string): ColumnFilter => ({
  on: 'text',
  gives: 'text',
  type: 'text',
  sql: (operand) => `pg_catalog.${name}(${operand})`,
})

const number = (name: string): ColumnFilter => ({
  on: 'number',
  gives: 'number',
  type: 'numeric',
  sql: (operand) => `pg_catalog.${name}(${operand}::pg_catalog.numeric)`,
})

/** Filters that the database can work out on a column; the others apply to values only. */
export const columnFilters: ReadonlyMap<string, ColumnFilter> = new Map(
  Object.entries({
    to_lower: text('lower'),
    to_upper: text('upper'),
    trim: text('btrim'),
    ltrim: text('ltrim'),
    rtrim: text('rtrim'),
    strlen: { on: 'text', gives: 'number', type: 'numeric', sql: (operand) => `pg_catalog.char_length(${operand})` },
    abs: number('abs'),
    ceil: number('ceil'),
    floor: number('floor'),
    round: number('round'),
  } satisfies Record<string, ColumnFilter>),
)
