import { type ObjectValue, readStoredFile, type Value, vaultPrefix } from '@stackwright/language'

/** The paths of all kept files that stand in fields of the records, each once. */
export function pathsOfFiles(records: readonly ObjectValue[]): string[] {
  const paths = new Set<string>()
  const note = (value: Value) => {
    const path = readStoredFile(value)?.path
    if (path?.startsWith(vaultPrefix)) paths.add(path)
  }
  for (const record of records)
    for (const value of Object.values(record)) {
      if (Array.isArray(value)) value.forEach(note)
      else note(value)
    }
  return [...paths]
}
