import {
  argumentWrongType,
  describeType,
  FileResource,
  type FileVault,
  readDataUrl,
  readStoredFile,
  type Value,
  vaultPrefix,
} from '@stackwright/language'

/** The largest file that a step takes into memory, in bytes. */
export const largestInMemory = 50_000_000

/** A file at hand, or the path of a kept one. */
export function fileOrPath(value: Value, name: string): FileResource | string {
  if (FileResource.isFile(value)) return value
  if (typeof value === 'string') {
    if (value.startsWith(vaultPrefix)) return value
    const file = readDataUrl(value)
    if (file) return file
  }
  const stored = readStoredFile(value)
  if (stored) return stored.path
  throw argumentWrongType({ name, expected: 'a file', got: describeType(value) })
}

/** A file at hand; a kept one is read, so that a copy of it can be kept. */
export async function fileOf(value: Value, name: string, files: FileVault): Promise<FileResource> {
  const given = fileOrPath(value, name)
  if (typeof given !== 'string') return given
  const kept = await files.open(given, largestInMemory)
  return FileResource.ofBytes(kept.name, kept.mime, kept.bytes)
}
