import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tools/testing/database.ts'
import type { MasterKey } from '../config/master-key.ts'
import { createPrismaClient, type PrismaClient } from '../prisma/client.ts'
import { migrate } from '../prisma/migrate.ts'
import { createPlatformPool } from '../prisma/platform-pool.ts'
import { createTokenKeyStore } from './token-key-store.ts'

const masterKey = (byte: number): MasterKey => ({ derive: () => Buffer.alloc(32, byte) })

describe('token keys', () => {
  let database: TestDatabase
  let pool: Pool
  let prisma: PrismaClient
  let moment = Date.now()
  const open = (key = masterKey(1)) => createTokenKeyStore(prisma, key, () => moment)

  beforeAll(async () => {
    database = await createTestDatabase()
    pool = createPlatformPool(database.url)
    await migrate(pool)
    prisma = createPrismaClient(pool)
  })

  afterAll(async () => {
    await prisma.$disconnect()
    await pool.end()
    await database.drop()
  })

  async function makeWorkspace(): Promise<string> {
    const slug = randomUUID()
    return (await prisma.workspace.create({ data: { name: slug, slug } })).id
  }

  test('are made once, at first use, and then are at hand', async () => {
    const workspace = await makeWorkspace()
    const store = open()
    const key = await store.current(workspace)
    expect(key.secret).toHaveLength(32)
    expect(store.current(workspace)).toBe(key)
    expect(store.find(workspace, key.id)).toBe(key)
    expect(await open().current(workspace)).toEqual(key)
    expect(await prisma.tokenKey.count({ where: { workspaceId: workspace } })).toBe(1)
  })

  test('stand in the database encrypted, for this workspace and id only', async () => {
    const workspace = await makeWorkspace()
    const key = await open().current(workspace)
    const row = await prisma.tokenKey.findUniqueOrThrow({ where: { id: key.id } })
    expect(Buffer.from(row.secret).includes(Buffer.from(key.secret))).toBe(false)
    await expect(async () => open(masterKey(2)).current(workspace)).rejects.toThrow()
    const other = await makeWorkspace()
    await prisma.tokenKey.create({ data: { id: 'copied', workspaceId: other, secret: row.secret } })
    await expect(async () => open().current(other)).rejects.toThrow()
  })

  test('of another workspace are not found', async () => {
    const [mine, others] = [await makeWorkspace(), await makeWorkspace()]
    const store = open()
    const key = await store.current(others)
    expect(await store.find(mine, key.id)).toBeUndefined()
    expect(store.find(mine, key.id)).toBeUndefined()
    expect(await store.find(others, key.id)).toBe(key)
  })

  test('that were replaced still open tokens, here and on other servers', async () => {
    const workspace = await makeWorkspace()
    const [here, there] = [open(), open()]
    const old = await here.current(workspace)
    expect(await there.current(workspace)).toEqual(old)
    const replacement = await here.rotate(workspace)
    expect(replacement.id).not.toBe(old.id)
    expect(await here.current(workspace)).toBe(replacement)
    expect(await here.find(workspace, old.id)).toBe(old)
    moment += 1_000
    expect(await there.find(workspace, replacement.id)).toEqual(replacement)
    moment += 60_000
    expect(await there.current(workspace)).toEqual(replacement)
    const row = await prisma.tokenKey.findUniqueOrThrow({ where: { id: old.id } })
    expect(row.retiredAt).toBeInstanceOf(Date)
  })

  test('are read once for however many who ask, and not again at once for a key that is not there', async () => {
    const workspace = await makeWorkspace()
    await open().current(workspace)
    const store = open()
    const first = store.find(workspace, 'nobody')
    expect(store.find(workspace, 'nobody')).toBeInstanceOf(Promise)
    expect(await first).toBeUndefined()
    expect(store.find(workspace, 'nobody')).toBeUndefined()
  })
})
