import { join } from 'node:path'
import type { Pool } from 'pg'
import type { Config } from '../config/config.ts'
import type { MasterKey } from '../config/master-key.ts'
import { StartFailure } from '../config/start-failure.ts'
import type { Logger } from '../logging/logger.ts'
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.ts'
import { createPlatformPool } from '../prisma/platform-pool.ts'

export interface OpenDatabase {
  readonly url: string
  readonly pool: Pool
  close(): Promise<void>
}

/**
 * The database of DATABASE_URL, or else the embedded one.
 *
 * @throws StartFailure when it cannot be reached or does not let us in
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDirectory'>,
  masterKey: MasterKey,
  log: Logger,
): Promise<OpenDatabase> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({
        directory: join(config.dataDirectory, 'postgres'),
        password: masterKey.derive('postgres-superuser').toString('base64url'),
        log: (line) => log.info(line),
      })
  const url = config.databaseUrl ?? embedded?.url ?? ''
  const pool = createPlatformPool(url)
  const close = async () => {
    await pool.end()
    await embedded?.stop()
  }
  try {
    await refuseUnusable(pool)
  } catch (error) {
    await close()
    throw error
  }
  return { url, pool, close }
}

async function refuseUnusable(pool: Pool): Promise<void> {
  const { rows } = await pool
    .query<{ roles: boolean; schemas: boolean }>(
      `SELECT rolsuper OR rolcreaterole AS roles, has_database_privilege(current_database(), 'CREATE') AS schemas
       FROM pg_roles WHERE rolname = current_user`,
    )
    .catch((error: unknown) => {
      throw new StartFailure(`The database of DATABASE_URL cannot be used: ${reasonOf(error)}.`)
    })
  if (!rows[0]?.roles || !rows[0].schemas)
    throw new StartFailure(
      'The user of DATABASE_URL may not do enough: it must be allowed to make roles (CREATEROLE) and schemas (CREATE on the database).',
    )
}

/** Node reports a host with several addresses as one error around several. */
function reasonOf(error: unknown): string {
  const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error
  const { message, code } = first as { message?: string; code?: string }
  return message || code || 'it does not answer'
}
