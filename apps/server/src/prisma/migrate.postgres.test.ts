import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tools/testing/database.ts'
import { StartFailure } from '../config/start-failure.ts'
import { openSegment } from '../runs/run-segments.ts'
import { createPrismaClient, type PrismaClient } from './client.ts'
import { migrate } from './migrate.ts'
import { type Migration, readMigrations } from './migrations.ts'
import { createPlatformPool } from './platform-pool.ts'

const known = readMigrations()
const names = known.map(({ name }) => name)

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

describe('the migrator', () => {
  let database: TestDatabase
  let pool: Pool

  beforeEach(async () => {
    database = await createTestDatabase()
    pool = createPlatformPool(database.url)
  })

  afterEach(async () => {
    await pool.end()
    await database.drop()
  })

  test('applies each migration once, however many servers start at once', async () => {
    const pools = [pool, createPlatformPool(database.url), createPlatformPool(database.url)]
    const applied = await Promise.all(pools.map((each) => migrate(each)))
    expect(applied.flat()).toEqual(names)
    expect(await migrate(pool)).toEqual([])
    await Promise.all(pools.slice(1).map((each) => each.end()))
  })

  test('records what it did as Prisma does', async () => {
    await migrate(pool)
    const { rows } = await pool.query(
      `SELECT length(id) AS id, migration_name, checksum, finished_at >= started_at AS finished, logs, rolled_back_at,
        applied_steps_count FROM _prisma_migrations ORDER BY migration_name`,
    )
    expect(rows).toEqual(
      known.map(({ name, checksum }) => ({
        id: 36,
        migration_name: name,
        checksum,
        finished: true,
        logs: null,
        rolled_back_at: null,
        applied_steps_count: 1,
      })),
    )
  })

  test('adds what is new to what is there', async () => {
    await migrate(pool)
    const next = migration('29990101000000_next', 'CREATE TABLE "next" (id int)')
    expect(await migrate(pool, [...known, next])).toEqual([next.name])
  })

  test('lets a history that is there take runs of every source', async () => {
    const last = names.indexOf('20261123230000_run_sources')
    await migrate(pool, known.slice(0, last))
    const { rows } = await pool.query(
      `INSERT INTO workspace (name, slug) VALUES ('Shop', 'shop') RETURNING id AS "workspaceId"`,
    )
    const client = await pool.connect()
    const segment = await openSegment(client, rows[0].workspaceId)
    client.release()
    await migrate(pool)
    for (const source of ['http', 'debug', 'schedule', 'records'])
      await pool.query(
        `INSERT INTO run (id, segment_id, document_id, state_id, kind, source, status, started_at, duration_microseconds)
         VALUES (gen_random_uuid(), $1, gen_random_uuid(), 1, 'task', $2, 200, now(), 1)`,
        [segment, source],
      )
    const other = pool.query(`UPDATE run SET source = 'other'`)
    await expect(other).rejects.toThrow(/run_source_check/)
  })

  test('leaves nothing of a migration that fails', async () => {
    const broken = migration('20000101000000_broken', 'CREATE TABLE half (id int); SELECT nonsense')
    await expect(migrate(pool, [broken])).rejects.toThrow(
      new StartFailure('The migration 20000101000000_broken failed: column "nonsense" does not exist.'),
    )
    expect((await pool.query(`SELECT to_regclass('stackwright.half') AS half`)).rows).toEqual([{ half: null }])
    expect((await pool.query('SELECT * FROM _prisma_migrations')).rows).toEqual([])
  })

  test.each([
    ['of a newer version', migration('29990101000000_next', 'SELECT 1'), 'written by a newer version of Stackwright'],
    ['that was changed since', migration(names[0] ?? '', 'SELECT 1'), 'set up by another edition of the migration'],
  ])('refuses a database with a migration %s', async (_, applied, message) => {
    await migrate(pool, [applied])
    await expect(migrate(pool)).rejects.toThrow(message)
  })

  test('refuses a database in which a migration stopped half-way', async () => {
    await migrate(pool)
    await pool.query('UPDATE _prisma_migrations SET finished_at = NULL')
    await expect(migrate(pool)).rejects.toThrow('stopped half-way')
  })
})

describe('the platform schema', () => {
  let database: TestDatabase
  let pool: Pool
  let prisma: PrismaClient

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

  async function makeDocument(slug: string) {
    const workspace = await prisma.workspace.create({ data: { name: slug, slug } })
    const document = await prisma.document.create({ data: { workspaceId: workspace.id, kind: 'table', name: 'user' } })
    const account = await prisma.account.create({
      data: { email: `${slug}@example.com`, name: slug, passwordHash: '-' },
    })
    const revision = await prisma.revision.create({
      data: { documentId: document.id, number: 1, content: '{ "b": 1,\n "a": 2 }', hash: '-', accountId: account.id },
    })
    await prisma.document.update({ where: { id: document.id }, data: { draftRevisionId: revision.id } })
    return { workspace, document, account, revision }
  }

  test('keeps a revision byte for byte and refuses to change or delete it', async () => {
    const { revision, account } = await makeDocument('immutable')
    const where = { id: revision.id }
    const refused = /A revision cannot be changed or deleted/
    await expect(prisma.revision.update({ where, data: { content: '{}' } })).rejects.toThrow(refused)
    await expect(prisma.revision.update({ where, data: { content: '{}', accountId: null } })).rejects.toThrow(refused)
    await expect(prisma.revision.delete({ where })).rejects.toThrow(refused)
    await expect(pool.query('TRUNCATE revision CASCADE')).rejects.toThrow(refused)
    await prisma.account.delete({ where: { id: account.id } })
    expect(await prisma.revision.findUnique({ where })).toEqual({ ...revision, accountId: null })
  })

  test('removes a workspace with all that is in it only on purpose', async () => {
    const { workspace } = await makeDocument('purged')
    const remove = { where: { id: workspace.id } }
    await expect(prisma.workspace.delete(remove)).rejects.toThrow(/A revision cannot be changed/)
    await prisma.$transaction(async (transaction) => {
      await transaction.$executeRaw`SET LOCAL stackwright.allow_purge = 'on'`
      await transaction.workspace.delete(remove)
    })
    expect(await prisma.document.count({ where: { workspaceId: workspace.id } })).toBe(0)
  })

  test('lets a name be used again once its document is deleted', async () => {
    const { workspace, document } = await makeDocument('names')
    const again = { data: { workspaceId: workspace.id, kind: 'table', name: 'user' } }
    await expect(prisma.document.create(again)).rejects.toMatchObject({ code: 'P2002' })
    await prisma.document.update({ where: { id: document.id }, data: { deletedAt: new Date() } })
    expect(await prisma.document.create(again)).toMatchObject({ name: 'user', deletedAt: null })
  })

  test.each([
    ['an e-mail address with capitals', `INSERT INTO account (email, name, password_hash) VALUES ('A@b.c', '', '')`],
    [
      'an unknown role',
      `INSERT INTO member (workspace_id, account_id, role) VALUES (gen_random_uuid(), gen_random_uuid(), 'x')`,
    ],
  ])('refuses %s', async (_, sql) => {
    await expect(pool.query(sql)).rejects.toMatchObject({ code: '23514' })
  })
})
