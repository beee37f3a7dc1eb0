import { type BoundTable, bindTable, createRecordReader, type RecordReader, type SortKey } from '@stackwright/database'
import {
  argumentWrongType,
  columnUnknown,
  describeType,
  type Expression,
  Failure,
  type Json,
  type StepParts,
  type Value,
} from '@stackwright/language'

/** The table a step names, with its columns worked out. */
export function stepTable(parts: StepParts, input = 'table'): BoundTable {
  return boundTable(parts, String(parts.constants[input]))
}

/** A table of the workspace with its columns worked out. */
export function boundTable(parts: StepParts, table: string): BoundTable {
  return bindTable(parts.table(table), (name) => {
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
  const keys = writtenKeys(parts.step.arguments.data)
  for (const name of keys) if (!table.byName.has(name)) parts.fail(columnUnknown({ table: table.name, name }))
  return createRecordReader(table.document, table.columns, parts.library.inputFilters)
}

/** Keys of an object, or of the objects in a list, as far as they are written down. */
function writtenKeys(data: Expression | undefined): readonly string[] {
  if (data?.kind === 'object') return data.entries.flatMap(({ key }) => (typeof key === 'string' ? [key] : []))
  if (data?.kind === 'array') return data.items.flatMap(writtenKeys)
  if (data?.kind !== 'constant') return []
  const objects = Array.isArray(data.value) ? data.value : [data.value]
  return objects.flatMap((each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) ? Object.keys(each) : [],
  )
}

/** Names of columns from an argument that lists them; undefined when it is left out. */
export function columnNames(names: Json | undefined): readonly string[] | undefined {
  if (names === undefined || names === null) return undefined
  if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names
  throw argumentWrongType({ name: 'output', expected: 'a list of field names', got: describeType(names as Value) })
}

/** What a query is sorted by; `rand` stands for any order. */
export function sortKeys(keys: Json | undefined): readonly SortKey[] | undefined {
  if (keys === undefined || keys === null) return undefined
  if (Array.isArray(keys) && keys.every(isSortKey)) return keys as unknown as readonly SortKey[]
  throw argumentWrongType({
    name: 'sort',
    expected: 'a list of a field and an order (asc, desc or rand) each',
    got: Array.isArray(keys) ? 'a list of something else' : describeType(keys as Value),
  })
}

function isSortKey(key: unknown): key is SortKey {
  if (typeof key !== 'object' || key === null) return false
  const { field, order } = key as Record<string, unknown>
  return typeof field === 'string' && ['asc', 'desc', 'rand'].includes(order as string)
}
