import type { FileStore, KeptFile } from './file-store.ts'

/** Files for as long as somebody needs them: those that tests keep go with the test. */
export function createMemoryFileStore(): FileStore {
  const files = new Map<string, { file: KeptFile; bytes: Buffer }>()
  const used = (workspaceId: string) => {
    let sum = 0
    for (const { file } of files.values()) if (file.workspaceId === workspaceId) sum += file.size
    return sum
  }
  return {
    async add(file, content, quota) {
      if (used(file.workspaceId) + file.size > quota) return false
      const chunks: Uint8Array[] = []
      for await (const chunk of content.chunks()) chunks.push(chunk)
      files.set(file.path, { file, bytes: Buffer.concat(chunks) })
      return true
    },
    async extend(workspaceId, path, added, quota) {
      const kept = files.get(path)
      if (kept?.file.workspaceId !== workspaceId) return undefined
      if (used(workspaceId) + added.byteLength > quota) return false
      const file = { ...kept.file, size: kept.file.size + added.byteLength }
      files.set(path, { file, bytes: Buffer.concat([kept.bytes, added]) })
      return file
    },
    missing: async (workspaceId, paths) => paths.filter((path) => files.get(path)?.file.workspaceId !== workspaceId),
    find: async (path) => files.get(path)?.file,
    async *read(path, from, to) {
      const part = files.get(path)?.bytes.subarray(from, to)
      if (part?.byteLength) yield part
    },
    remove: async (workspaceId, path) =>
      files.get(path)?.file.workspaceId === workspaceId ? files.delete(path) : false,
  }
}
