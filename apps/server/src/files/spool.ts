import { randomUUID } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contentOf, type FileContent, headLength } from '@stackwright/language'

/** Bytes of an upload that stay in memory; a larger one goes to the disk. */
const inMemory = 262_144
const readAtOnce = 65_536

/** What came in, for as long as somebody needs it. */
export interface Spooled {
  readonly content: FileContent
  /** The beginning. */
  readonly head: Uint8Array
  /** Gives back what it takes; nothing can be read any more. */
  close(): Promise<void>
}

/** Takes in a stream whose size nobody knows beforehand. Fails as the stream does, and leaves nothing then. */
export async function spool(stream: AsyncIterable<Uint8Array>): Promise<Spooled> {
  let waiting: Uint8Array[] = []
  let size = 0
  let handle: FileHandle | undefined
  let head: Uint8Array | undefined
  try {
    for await (const chunk of stream) {
      waiting.push(chunk)
      size += chunk.byteLength
      if (!handle && size <= inMemory) continue
      const bytes = Buffer.concat(waiting)
      waiting = []
      head ??= Uint8Array.from(bytes.subarray(0, headLength))
      handle ??= await openUnnamed()
      await writeAll(handle, bytes)
    }
  } catch (error) {
    await handle?.close()
    throw error
  }
  if (handle) return { content: contentIn(handle, size), head: head as Uint8Array, close: () => handle.close() }
  const bytes = Buffer.concat(waiting)
  return { content: contentOf(bytes), head: bytes.subarray(0, headLength), close: async () => {} }
}

/** A file that has no name any more: whatever happens to this process, it is gone with it. */
async function openUnnamed(): Promise<FileHandle> {
  const path = join(tmpdir(), `stackwright-upload-${randomUUID()}`)
  const handle = await open(path, 'wx+', 0o600)
  await unlink(path)
  return handle
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let position = 0; position < bytes.byteLength; )
    position += (await handle.write(bytes, position, bytes.byteLength - position)).bytesWritten
}

function contentIn(handle: FileHandle, size: number): FileContent {
  return {
    size,
    held: 0,
    async *chunks() {
      for (let position = 0; position < size; ) {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(readAtOnce), 0, readAtOnce, position)
        if (bytesRead === 0) return
        yield buffer.subarray(0, bytesRead)
        position += bytesRead
      }
    },
  }
}
