import { randomUUID } from 'node:crypto'
import type { ClientBase, Pool } from 'pg'
import { StartFailure } from '../config/start-failure.ts'
import { type Migration, readMigrations } from './migrations.ts'
import { platformSchema } from './platform-schema.ts'

/** The advisory lock of Prisma's own tools, so that theirs and ours wait for each other. */
const lock = 72707369

const oldestServer = 150_000

interface AppliedMigration {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

/**
 * Brings the platform's schema up to date, one server at a time, and records each migration as Prisma does.
 *
 * @returns the names of the migrations applied now
 * @throws StartFailure when the server is too old or the database belongs to another version
 */
export async function migrate(pool: Pool, migrations: readonly Migration[] = readMigrations()): Promise<string[]> {
  const client = await pool.connect()
  try {
    await refuseOldServer(client)
    await client.query('SELECT pg_advisory_lock($1)', [lock])
    try {
      await ensureHistory(client)
      const pending = pendingMigrations(migrations, await readHistory(client))
      for (const migration of pending) await apply(client, migration)
      return pending.map(({ name }) => name)
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [lock])
    }
  } finally {
    client.release()
  }
}

async function refuseOldServer(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`,
  )
  const server = rows[0]
  if (server && server.number < oldestServer) {
    throw new StartFailure(`DATABASE_URL leads to PostgreSQL ${server.version}: version 15 or newer is needed.`)
  }
}

async function ensureHistory(client: ClientBase): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [platformSchema])
  if (rowCount === 0) await client.query(`CREATE SCHEMA ${platformSchema}`)
  await client.query(`
    CREATE TABLE IF NOT EXISTS ${platformSchema}._prisma_migrations (
      id                  VARCHAR(36) PRIMARY KEY NOT NULL,
      checksum            VARCHAR(64) NOT NULL,
      finished_at         TIMESTAMPTZ,
      migration_name      VARCHAR(255) NOT NULL,
      logs                TEXT,
      rolled_back_at      TIMESTAMPTZ,
      started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
      applied_steps_count INTEGER NOT NULL DEFAULT 0
    )`)
}

async function readHistory(client: ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name, checksum, finished_at FROM ${platformSchema}._prisma_migrations WHERE rolled_back_at IS NULL`,
  )
  return rows
}

function pendingMigrations(known: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  for (const { migration_name: name, checksum, finished_at: finished } of applied) {
    const migration = known.find((candidate) => candidate.name === name)
    if (!migration) {
      throw new StartFailure(
        `The database was written by a newer version of Stackwright (${name}): start that version.`,
      )
    }
    if (!finished) {
      throw new StartFailure(`The migration ${name} stopped half-way in the database: restore a backup, or resolve it.`)
    }
    if (migration.checksum !== checksum) {
      throw new StartFailure(`The database was set up by another edition of the migration ${name}: start that version.`)
    }
  }
  const done = new Set(applied.map(({ migration_name: name }) => name))
  return known.filter(({ name }) => !done.has(name))
}

/** In one transaction with its record: a migration that fails leaves nothing behind. */
async function apply(client: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL search_path TO ${platformSchema}`)
    await client.query(sql)
    await client.query(
      `INSERT INTO ${platformSchema}._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new StartFailure(`The migration ${name} failed: ${(error as Error).message}.`)
  }
}
