import type { ObjectValue } from '@stackwright/language'
import type { Pool, PoolClient } from 'pg'
import { inTransaction } from '../postgres/in-transaction.ts'
import type { FileStore, KeptFile } from './file-store.ts'

/** Bytes of one row: small enough to be read while the one before is sent. */
export const chunkSize = 262_144

interface FileRow {
  path: string
  workspace_id: string
  access: 'public' | 'private'
  name: string
  type: string
  mime: string
  size: string
  meta: ObjectValue
}

const columns = 'path, workspace_id, access, name, type, mime, size, meta'

const toFile = ({ workspace_id, size, ...row }: FileRow): KeptFile => ({
  ...row,
  workspaceId: workspace_id,
  size: Number(size),
})

/** Files in the platform's own tables, in pieces: every server on the database has all of them, and a backup of it has them too. */
export function createPostgresFileStore(pool: Pool): FileStore {
  return {
    add: ({ path, workspaceId, access, name, type, mime, size, meta }, content, quota, accountId) =>
      inTransaction(pool, async (client) => {
        // Without room nothing is sent; what counts is decided below.
        if (!(await hasRoom(client, workspaceId, size, quota))) return false
        await client.query(
          'INSERT INTO kept_file (path, workspace_id, access, name, type, mime, size, meta, account_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
          [path, workspaceId, access, name, type, mime, size, JSON.stringify(meta), accountId ?? null],
        )
        let start = 0
        for await (const piece of pieces(content.chunks())) {
          await insertPiece(client, path, start, piece)
          start += piece.byteLength
        }
        return take(client, workspaceId, size, quota)
      }),

    extend: (workspaceId, path, bytes, quota) =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<FileRow>(
          `SELECT ${columns} FROM kept_file WHERE path = $1 AND workspace_id = $2 FOR UPDATE`,
          [path, workspaceId],
        )
        const file = rows[0] && toFile(rows[0])
        if (!file) return undefined
        for (let position = 0; position < bytes.byteLength; position += chunkSize)
          await insertPiece(client, path, file.size + position, bytes.subarray(position, position + chunkSize))
        const size = file.size + bytes.byteLength
        await client.query('UPDATE kept_file SET size = $2 WHERE path = $1', [path, size])
        return (await take(client, workspaceId, bytes.byteLength, quota)) && { ...file, size }
      }),

    async find(path) {
      const { rows } = await pool.query<FileRow>(`SELECT ${columns} FROM kept_file WHERE path = $1`, [path])
      return rows[0] && toFile(rows[0])
    },

    async missing(workspaceId, paths) {
      if (paths.length === 0) return []
      const { rows } = await pool.query<{ path: string }>(
        `SELECT path FROM unnest($2::text[]) AS given (path)
         WHERE NOT EXISTS (SELECT 1 FROM kept_file WHERE kept_file.path = given.path AND workspace_id = $1)`,
        [workspaceId, paths],
      )
      return rows.map(({ path }) => path)
    },

    async *read(path, from, to) {
      let position = from
      while (position < to) {
        const { rows } = await pool.query<{ start: string; content: Buffer }>(
          'SELECT start, content FROM kept_file_piece WHERE path = $1 AND start <= $2 ORDER BY start DESC LIMIT 1',
          [path, position],
        )
        const piece = rows[0]
        const content = piece?.content.subarray(position - Number(piece.start), to - Number(piece.start))
        if (!content?.byteLength) return
        yield content
        position += content.byteLength
      }
    },

    async remove(workspaceId, path) {
      const { rowCount } = await pool.query(
        `WITH gone AS (DELETE FROM kept_file WHERE path = $1 AND workspace_id = $2 RETURNING size)
         UPDATE workspace SET file_bytes = file_bytes - gone.size FROM gone WHERE id = $2`,
        [path, workspaceId],
      )
      return rowCount === 1
    },
  }
}

async function insertPiece(client: PoolClient, path: string, start: number, piece: Uint8Array): Promise<void> {
  await client.query('INSERT INTO kept_file_piece (path, start, content) VALUES ($1, $2, $3)', [path, start, piece])
}

async function hasRoom(client: PoolClient, workspaceId: string, size: number, quota: number): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM workspace WHERE id = $1 AND file_bytes + $2 <= $3', [
    workspaceId,
    size,
    quota,
  ])
  return rowCount === 1
}

/** Counts what a workspace keeps. Comes last: until the end of the transaction others wait that keep something, too. */
async function take(client: PoolClient, workspaceId: string, size: number, quota: number): Promise<boolean> {
  const { rowCount } = await client.query(
    'UPDATE workspace SET file_bytes = file_bytes + $2 WHERE id = $1 AND file_bytes + $2 <= $3',
    [workspaceId, size, quota],
  )
  return rowCount === 1
}

/** The same bytes in pieces of the size of a row. */
async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks)
    for (let position = 0; position < chunk.byteLength; ) {
      const part = chunk.subarray(position, position + chunkSize - size)
      waiting.push(part)
      size += part.byteLength
      position += part.byteLength
      if (size < chunkSize) continue
      yield Buffer.concat(waiting)
      waiting = []
      size = 0
    }
  if (size > 0) yield Buffer.concat(waiting)
}
