import type { FileResource } from '../files/file-resource.ts'
import type { StoredFile } from '../files/stored-file.ts'

/** The files that a workspace keeps. A path is what `keep` gave; of other workspaces' paths nothing is known here. */
export interface FileVault {
  /** The address of the server, without a slash at the end: what paths are completed with. */
  readonly origin: string
  /** Keeps a file. Fails with LIMIT.REACHED when the workspace has no room for it. */
  keep(file: FileResource, as: { readonly access: 'public' | 'private'; readonly name: string }): Promise<StoredFile>
  /** The content of a file at hand, or of a kept one by its path. Fails with FILE.UNKNOWN, and LIMIT.REACHED beyond `most` bytes. */
  open(file: FileResource | string, most: number): Promise<OpenedFile>
  /** Adds to the end of a kept file. Fails with FILE.UNKNOWN and LIMIT.REACHED. */
  extend(path: string, bytes: Uint8Array): Promise<StoredFile>
  /** Fails with FILE.UNKNOWN. */
  remove(path: string): Promise<void>
  /** An address of a kept file that anybody can open for so many seconds. Fails with FILE.UNKNOWN. */
  sign(path: string, seconds: number): Promise<string>
}

export interface OpenedFile {
  readonly name: string
  readonly mime: string
  readonly bytes: Uint8Array
}
