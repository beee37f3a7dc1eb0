import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashPassword, verifyPassword } from '@stackwright/auth'
import { dropWorkspace, provisionWorkspace } from '@stackwright/database'
import { createHttp, readAllowedHosts } from '@stackwright/http'
import { createSandbox } from '@stackwright/sandbox'
import { library } from '../library.ts'
import type { Logger } from '../logging/logger.ts'
import { openPlaces } from '../places/open-places.ts'
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.ts'
import { createPlatformPool } from '../prisma/platform-pool.ts'
import { liveSchema, workspaceRole } from '../tables/workspace-names.ts'
import type { TestServices } from './open-test-run.ts'

export interface PassingServicesOptions {
  readonly log: Logger
  /** A PostgreSQL to use; left out, one is started, whose data is thrown away. */
  readonly databaseUrl?: string | undefined
  /** Path of a database of places. */
  readonly geoipDatabase?: string | undefined
}

/** Starts everything that programs need which are on no server, and stops it when the work with it has ended. */
export async function withPassingServices<T>(
  { log, databaseUrl, geoipDatabase }: PassingServicesOptions,
  work: (services: TestServices, workspaceId: string) => Promise<T>,
): Promise<T> {
  const closers: (() => Promise<unknown>)[] = []
  try {
    const places = await openPlaces(geoipDatabase, log)
    closers.push(places.close)
    const url = databaseUrl ?? (await startDatabase(log, closers))
    const owner = createPlatformPool(url)
    closers.push(() => owner.end())
    const id = randomUUID()
    const password = randomBytes(24).toString('base64url')
    const role = workspaceRole(id)
    const schema = liveSchema(id)
    await provisionWorkspace(owner, { schema, role, password })
    closers.push(() => dropWorkspace(owner, { schemas: [schema], role }))
    const http = createHttp({ log, allowed: readAllowedHosts('') })
    closers.push(http.close)
    const sandbox = createSandbox({ log })
    closers.push(sandbox.close)
    const passwords = { hash: hashPassword, verify: verifyPassword }
    const services = { owner, url, passwordOf: () => password, library, log, passwords, http, sandbox, places }
    return await work(services, id)
  } finally {
    for (const close of closers.reverse())
      await close().catch((error: unknown) => log.error({ err: error }, 'What was started did not stop in order'))
  }
}

async function startDatabase(log: Logger, closers: (() => Promise<unknown>)[]): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'stackwright-test-'))
  closers.push(async () => rmSync(directory, { recursive: true, force: true }))
  const postgres = await startEmbeddedPostgres({
    directory,
    password: randomBytes(24).toString('base64url'),
    log: (line) => log.info(line),
    // Nothing of it is needed after a crash.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  })
  closers.push(postgres.stop)
  return postgres.url
}
