// Vitest's global set-up for tests on a real PostgreSQL: one server for the whole run, in a folder that goes with it.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../../apps/server/src/postgres/embedded-postgres.ts'

export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  // Whoever wants the tests on another server, say an older version, names it.
  if (process.env.STACKWRIGHT_TEST_DATABASE_URL) return undefined
  const server = await startTestServer()
  process.env.STACKWRIGHT_TEST_DATABASE_URL = server.url
  return async () => {
    delete process.env.STACKWRIGHT_TEST_DATABASE_URL
    await server.stop()
  }
}

/** A PostgreSQL that need not survive a power cut. */
async function startTestServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'stackwright-test-'))
  // Run by root, PostgreSQL is another user, who must get in here.
  chmodSync(directory, 0o755)
  const server = await startEmbeddedPostgres({
    directory,
    password: 'test',
    log: (line) => process.env.DEBUG && console.error(line),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  })
  return {
    url: server.url,
    async stop() {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
