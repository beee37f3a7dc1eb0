import type { ObjectValue } from '@stackwright/language'
import { type BoundTable, columnNamed } from './bound-table.ts'
import type { Column } from './column.ts'
import { fileAddresses, type NamedColumn, type RecordFiles } from './file-addresses.ts'

/** The columns a query gives, and what its rows become. */
export interface Selection {
  readonly columns: readonly Column[]
  /** The list after SELECT or RETURNING. */
  readonly sql: string
  readonly toRecord: (row: Record<string, unknown>, files: RecordFiles) => ObjectValue
}

/**
 * Without `output` all columns but internal ones. A password that its table does not mark as internal can still be read by the steps
 * of a program (to check it), but it is no enumerable key: it leaves with no answer and is copied into no other record. Naming a
 * column in `output` gives it in full.
 * `beside` are columns of other tables that the rows have under names of their own.
 */
export function selectionOf(
  table: BoundTable,
  output: readonly string[] | undefined,
  beside: readonly NamedColumn[] = [],
): Selection {
  // Paged queries may name what they give as items.name.
  const names = output?.map((name) => (table.byName.has(name) ? name : name.replace(/^items\./, '')))
  const columns = names
    ? [...new Set(names)].map((name) => columnNamed(table, name))
    : table.columns.filter((column) => !column.internal)
  const concealed = names ? [] : columns.filter(({ field }) => field.type === 'password').map(({ name }) => name)
  const complete = fileAddresses([...columns.map((column) => [column.name, column] as const), ...beside])
  return {
    columns,
    sql: columns.map(({ quoted }) => quoted).join(', '),
    toRecord:
      concealed.length === 0
        ? (row, files) => complete(row as ObjectValue, files)
        : (row, files) => conceal(complete(row as ObjectValue, files), concealed),
  }
}

function conceal(row: ObjectValue, names: readonly string[]): ObjectValue {
  for (const name of names) Object.defineProperty(row, name, { enumerable: false })
  return row
}
