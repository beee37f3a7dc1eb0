import { randomBytes } from 'node:crypto'
import {
  type FileContent,
  FileResource,
  type FileVault,
  fileUnknown,
  limitReached,
  type StoredFile,
  vaultPrefix,
} from '@stackwright/language'
import type { FileStore, KeptFile } from './file-store.ts'
import { secondsOf, signPath } from './signed-path.ts'

export interface FileVaults extends Pick<FileVault, 'origin'> {
  /** The files of a workspace, which may take so many bytes; who works with them, where that is no program. */
  of(workspaceId: string, quota: number, accountId?: string): FileVault
}

export interface FileVaultsOptions {
  readonly store: FileStore
  /** Signs addresses; servers that share a store share it. */
  readonly key: Buffer
  /** The address of this server, without a slash at the end. */
  readonly url: string
}

/** Files as programs see them: each workspace its own. */
export function createFileVaults({ store, key, url }: FileVaultsOptions): FileVaults {
  const described = ({ workspaceId: _, ...file }: KeptFile): StoredFile => ({ ...file, url: url + file.path })
  return {
    origin: url,

    of(workspaceId, quota, accountId) {
      const find = async (path: string): Promise<KeptFile> => {
        const file = path.startsWith(vaultPrefix) ? await store.find(path) : undefined
        if (file?.workspaceId !== workspaceId) throw fileUnknown({ path })
        return file
      }
      return {
        origin: url,

        async keep(given, { access, name }) {
          const { type, mime, size, meta } = given
          const file = { path: newPath(name), workspaceId, access, name, type, mime, size, meta }
          if (!(await store.add(file, given.content(), quota, accountId))) throw full(quota)
          return described(file)
        },
        async open(given, most) {
          if (FileResource.isFile(given))
            return { name: given.name, mime: given.mime, bytes: await collect(given.content(), most) }
          const { path, name, mime, size } = await find(given)
          return { name, mime, bytes: await collect({ size, chunks: () => store.read(path, 0, size) }, most) }
        },
        async extend(path, bytes) {
          const { path: known } = await find(path)
          const file = await store.extend(workspaceId, known, bytes, quota)
          if (file === false) throw full(quota)
          if (!file) throw fileUnknown({ path })
          return described(file)
        },
        async remove(path) {
          await find(path)
          if (!(await store.remove(workspaceId, path))) throw fileUnknown({ path })
        },
        async sign(path, seconds) {
          const file = await find(path)
          return url + signPath(key, file.path, secondsOf(Date.now()) + seconds)
        },
      }
    },
  }
}

const full = (quota: number) =>
  limitReached({ limit: 'files of the workspace', allowed: `${quota} bytes`, adjustable: true })

/** 192 bits that nobody can guess, and the name for people to see. */
function newPath(name: string): string {
  const shown = name.normalize('NFKD').replace(/[^\w.-]+/g, '_')
  return `${vaultPrefix}${randomBytes(24).toString('base64url')}/${shown || 'file'}`
}

async function collect(content: Pick<FileContent, 'size' | 'chunks'>, most: number): Promise<Uint8Array> {
  if (content.size > most)
    throw limitReached({ limit: 'size of a file that is read at once', allowed: `${most} bytes` })
  const chunks: Uint8Array[] = []
  for await (const chunk of content.chunks()) chunks.push(chunk)
  return Buffer.concat(chunks)
}
