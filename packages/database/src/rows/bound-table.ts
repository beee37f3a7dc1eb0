import { columnUnknown, type TableDocument } from '@stackwright/language'
import { quoteIdentifier } from '../sql/identifier.ts'
import { type Column, columnsOf, type FindTable, referencedKey } from './column.ts'

/** A table whose columns have been worked out. Statements name it without schema: the session's search path has it. */
export interface BoundTable {
  readonly document: TableDocument
  readonly name: string
  readonly quoted: string
  readonly columns: readonly Column[]
  readonly byName: ReadonlyMap<string, Column>
  readonly key: Column
}

/** What was worked out last for a table: hundreds of steps name the same one. */
const known = new WeakMap<TableDocument, { readonly keys: string; readonly table: BoundTable }>()

export function bindTable(document: TableDocument, find: FindTable): BoundTable {
  const keys = keysOf(document, find)
  const last = known.get(document)
  if (last?.keys === keys) return last.table
  const table = bind(document, find)
  known.set(document, { keys, table })
  return table
}

/** All that columns depend on beside their own table: the keys of those that references point to. */
function keysOf({ fields }: TableDocument, find: FindTable): string {
  let keys = ''
  for (const field of fields) if (field.table !== undefined) keys += `${referencedKey(field, find)} `
  return keys
}

function bind(document: TableDocument, find: FindTable): BoundTable {
  const columns = columnsOf(document, find)
  const key = columns[0]
  if (!key) throw new Error(`The table ${document.name} has no key`)
  return {
    document,
    name: document.name,
    quoted: quoteIdentifier(document.name),
    columns,
    byName: new Map(columns.map((column) => [column.name, column])),
    key,
  }
}

/** The column of that name, or COLUMN.UNKNOWN. */
export function columnNamed(table: BoundTable, name: string): Column {
  const column = table.byName.get(name)
  if (!column) throw columnUnknown({ table: table.name, name })
  return column
}
