import { randomUUID } from 'node:crypto'
import { contentOf } from '@stackwright/language'
import type { Pool } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tools/testing/database.ts'
import { migrate } from '../prisma/migrate.ts'
import { createPlatformPool } from '../prisma/platform-pool.ts'
import type { FileStore, KeptFile } from './file-store.ts'
import { createMemoryFileStore } from './memory-file-store.ts'
import { chunkSize, createPostgresFileStore } from './postgres-file-store.ts'

let database: TestDatabase
let pool: Pool
beforeAll(async () => {
  database = await createTestDatabase()
  pool = createPlatformPool(database.url)
  await migrate(pool)
})
afterAll(async () => {
  await pool?.end()
  await database?.drop()
})

const quota = 2_000_000
const bytes = Buffer.from(
  Uint8Array.from({ length: 2 * chunkSize + 10 }, (_, index) => (index * 7 + (index >> 8)) & 255),
)

describe.each<[string, () => FileStore]>([
  ['PostgreSQL', () => createPostgresFileStore(pool)],
  ['memory', createMemoryFileStore],
])('files in %s', (_, create) => {
  let store: FileStore
  let file: KeptFile
  beforeEach(async () => {
    store = create()
    const workspaceId = randomUUID()
    await pool.query(`INSERT INTO workspace (id, name, slug) VALUES ($1, 'w', $2)`, [workspaceId, workspaceId])
    const path = `/vault/${randomUUID()}/a.png`
    const described = { name: 'a.png', type: 'image', mime: 'image/png', meta: { width: 3 } }
    file = { path, workspaceId, access: 'public', size: bytes.byteLength, ...described }
  })

  const readAll = async (from = 0, to = bytes.byteLength) => {
    const parts: Uint8Array[] = []
    for await (const part of store.read(file.path, from, to)) parts.push(part)
    return Buffer.concat(parts)
  }

  it('are found as they were kept, in whole and in part', async () => {
    expect(await store.add(file, contentOf(bytes), quota)).toBe(true)
    expect(await store.find(file.path)).toEqual(file)
    expect((await readAll()).equals(bytes)).toBe(true)
    for (const [from, to] of [
      [0, 1],
      [chunkSize - 2, chunkSize + 2],
      [chunkSize, 2 * chunkSize],
      [5, bytes.byteLength - 1],
    ] as const)
      expect((await readAll(from, to)).equals(bytes.subarray(from, to))).toBe(true)
  })

  it('grow', async () => {
    await store.add(file, contentOf(bytes), quota)
    const more = Buffer.alloc(chunkSize + 3, 9)
    const grown = { ...file, size: file.size + more.byteLength }
    expect(await store.extend(file.workspaceId, file.path, more, quota)).toEqual(grown)
    expect(await store.find(file.path)).toEqual(grown)
    expect((await readAll(0, grown.size)).equals(Buffer.concat([bytes, more]))).toBe(true)
    expect(await store.extend(randomUUID(), file.path, more, quota)).toBeUndefined()
  })

  it('need room, which a removed one gives back', async () => {
    const most = file.size + 10
    expect(await store.add(file, contentOf(bytes), most)).toBe(true)
    const second = { ...file, path: `${file.path}2`, size: 11 }
    expect(await store.add(second, contentOf(bytes.subarray(0, 11)), most)).toBe(false)
    expect(await store.extend(file.workspaceId, file.path, bytes.subarray(0, 11), most)).toBe(false)
    expect(await store.find(file.path)).toEqual(file)
    expect(await store.find(second.path)).toBeUndefined()
    expect(await store.remove(randomUUID(), file.path)).toBe(false)
    expect(await store.missing(file.workspaceId, [file.path])).toEqual([])
    expect(await store.missing(randomUUID(), [file.path])).toEqual([file.path])
    expect(await store.remove(file.workspaceId, file.path)).toBe(true)
    expect(await store.remove(file.workspaceId, file.path)).toBe(false)
    expect(await store.find(file.path)).toBeUndefined()
    expect(await store.missing(file.workspaceId, [file.path])).toEqual([file.path])
    expect(await readAll()).toHaveLength(0)
    expect(await store.add(second, contentOf(bytes.subarray(0, 11)), most)).toBe(true)
  })

  it('are kept whole or not at all', async () => {
    const broken = {
      ...contentOf(bytes),
      async *chunks() {
        yield bytes
        throw new Error('cut off')
      },
    }
    await expect(store.add(file, broken, quota)).rejects.toThrow('cut off')
    expect(await store.find(file.path)).toBeUndefined()
  })
})

it('never keeps more than the quota, however many come at once', async () => {
  const store = createPostgresFileStore(pool)
  const workspaceId = randomUUID()
  await pool.query(`INSERT INTO workspace (id, name, slug) VALUES ($1, 'w', $2)`, [workspaceId, workspaceId])
  const small = bytes.subarray(0, 100)
  const kept = await Promise.all(
    Array.from({ length: 6 }, (_, index) =>
      store.add(
        {
          path: `/vault/${workspaceId}/${index}`,
          workspaceId,
          access: 'public',
          name: 'a',
          type: 'file',
          mime: 'a/b',
          size: 100,
          meta: {},
        },
        contentOf(small),
        350,
      ),
    ),
  )
  expect(kept.filter(Boolean)).toHaveLength(3)
  const { rows } = await pool.query('SELECT file_bytes FROM workspace WHERE id = $1', [workspaceId])
  expect(Number(rows[0]?.file_bytes)).toBe(300)
})
