import { type FileVault, isFileType, type ObjectValue, type Value, withAddress } from '@stackwright/language'
import type { Column } from './column.ts'

/** What rows need to become records. */
export type RecordFiles = Pick<FileVault, 'origin'>

export type NamedColumn = readonly [name: string, column: Column]

type Complete = (record: ObjectValue, files: RecordFiles) => ObjectValue

/** Completes the files of a record, by the names of the columns that hold some, with the address that the server has now. */
export function fileAddresses(columns: readonly NamedColumn[]): Complete {
  const names = columns.filter(([, { field }]) => isFileType(field.type)).map(([name]) => name)
  if (names.length === 0) return (record) => record
  return (record, { origin }) => {
    const complete: Record<string, Value> = { ...record }
    for (const name of names) {
      const value = complete[name]
      if (Array.isArray(value)) complete[name] = value.map((file: Value) => withAddress(file, origin))
      else if (value) complete[name] = withAddress(value, origin)
    }
    return complete
  }
}
