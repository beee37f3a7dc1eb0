import type { FileContent, FileDescription } from '@stackwright/language'

/** A file that is kept, without its content. */
export interface KeptFile extends FileDescription {
  readonly path: string
  readonly workspaceId: string
  readonly access: 'public' | 'private'
}

/** Where the files of all workspaces are. */
export interface FileStore {
  /** Keeps all of a file or nothing; false when the workspace would then have more than `quota` bytes. Notes who kept it. */
  add(file: KeptFile, content: FileContent, quota: number, accountId?: string): Promise<boolean>
  /** Those of the paths under which the workspace keeps nothing. */
  missing(workspaceId: string, paths: readonly string[]): Promise<string[]>
  /** Adds to the end of a file of the workspace; undefined when there is none, false when there is no room. */
  extend(workspaceId: string, path: string, bytes: Uint8Array, quota: number): Promise<KeptFile | undefined | false>
  find(path: string): Promise<KeptFile | undefined>
  /** The bytes from one position up to another one, which is not included. Ends early when the file goes meanwhile. */
  read(path: string, from: number, to: number): AsyncIterable<Uint8Array>
  /** False when the workspace has no such file. */
  remove(workspaceId: string, path: string): Promise<boolean>
}
