import { type BoundTable, bindTable, createRecordReader, type RecordReader } from '@stackwright/database'
import { columnUnknown, Failure, type Json, type StepParts } from '@stackwright/language'

/** The table a step names, with its columns worked out. */
export function stepTable(parts: StepParts, input = 'table'): BoundTable {
  return bindTable(parts.table(String(parts.constants[input])), (name) => {
    try {
      return parts.table(name)
    } catch (error) {
      // A field may point to a table that is gone; the steps on this one still work.
      if (error instanceof Failure) return undefined
      throw error
    }
  })
}

/** The reader of a step's `data`. Keys that are written down and are no fields are found here, before anything runs. */
export function stepRecordReader(parts: StepParts, table: BoundTable): RecordReader {
  const data = parts.step.arguments.data
  const keys =
    data?.kind === 'object'
      ? data.entries.flatMap(({ key }) => (typeof key === 'string' ? [key] : []))
      : data?.kind === 'constant' && data.value !== null && typeof data.value === 'object'
        ? Object.keys(data.value)
        : []
  for (const name of keys) if (!table.byName.has(name)) parts.fail(columnUnknown({ table: table.name, name }))
  return createRecordReader(table.document, table.columns, parts.library.inputFilters)
}

/** Names of columns from an argument that lists them; undefined when it is left out. */
export function columnNames(names: Json | undefined): readonly string[] | undefined {
  return Array.isArray(names) ? names.map(String) : undefined
}
