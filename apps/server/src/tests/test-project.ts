import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashPassword, verifyPassword } from '@stackwright/auth'
import type { TestReport } from '@stackwright/contract'
import { dropWorkspace, provisionWorkspace } from '@stackwright/database'
import { createHttp, readAllowedHosts } from '@stackwright/http'
import { createSandbox } from '@stackwright/sandbox'
import { library } from '../library.ts'
import type { Logger } from '../logging/logger.ts'
import { startEmbeddedPostgres } from '../postgres/embedded-postgres.ts'
import { createPlatformPool } from '../prisma/platform-pool.ts'
import { liveSchema, workspaceRole } from '../tables/workspace-names.ts'
import { runTests, type TestedWorkspace, type TestRunOptions } from './run-tests.ts'

export interface TestProjectOptions extends TestRunOptions {
  readonly log: Logger
  /** A PostgreSQL to use; left out, one is started for the tests, whose data is thrown away. */
  readonly databaseUrl?: string | undefined
}

/** Runs the tests of documents that are on no server: everything they need is started for them, and gone afterwards. */
export async function testProject(
  project: Omit<TestedWorkspace, 'id'>,
  { log, databaseUrl, ...options }: TestProjectOptions,
): Promise<TestReport> {
  const closers: (() => Promise<unknown>)[] = []
  try {
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
    const services = { owner, url, passwordOf: () => password, library, log, passwords, http, sandbox }
    return await runTests({ id, ...project }, services, options)
  } finally {
    for (const close of closers.reverse())
      await close().catch((error: unknown) =>
        log.error({ err: error }, 'What was started for tests did not stop in order'),
      )
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
