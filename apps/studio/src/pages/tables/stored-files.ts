import { type Field, readStoredFile, type StoredFile, type Value } from '@stackwright/language'

/** The files that a field of a file type holds, one or a list; undefined when there is something else in it. */
export function storedFiles(value: unknown): StoredFile[] | undefined {
  const files = (Array.isArray(value) ? value : [value]).map((each) => readStoredFile(each as Value))
  return files.every((file) => file !== undefined) ? files : undefined
}

/** The files in the text of a cell's editor. */
export function filesInText(text: string): StoredFile[] {
  return text === '' ? [] : (storedFiles(JSON.parse(text)) ?? [])
}

/** Files as the text of a cell's editor: no file is nothing, or an empty list. */
export function textOfFiles({ list }: Pick<Field, 'list'>, files: readonly StoredFile[]): string {
  if (list) return JSON.stringify(files)
  return files[0] ? JSON.stringify(files[0]) : ''
}
