import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setUp, signIn } from '@stackwright/contract'
import { createTestDatabase } from '../../../../tools/testing/database.ts'
import { readConfig } from '../config/config.ts'
import { createLogger } from '../logging/logger.ts'
import type { Role } from '../platform/route-handler.ts'
import { startServer } from '../platform/start-server.ts'
import { insertMember } from './insert-member.ts'
import { createTestClient, type TestClient } from './test-client.ts'

export interface TestServer {
  readonly url: string
  readonly databaseUrl: string
  readonly setupLink: string | undefined
  /** Somebody's browser, signed in as nobody. */
  client(): TestClient
  /** Makes the owner's account, whose client it answers. */
  setUpOwner(): Promise<TestClient>
  /** A new account with that role in the workspace, signed in; without a role it is a member of nothing. */
  addMember(workspaceId: string, role: Role | null): Promise<TestClient>
  /** What was logged, as lines of JSON. */
  readonly log: readonly string[]
  /** Starts the server again on the same database and folder. */
  restart(): Promise<void>
  close(): Promise<void>
}

export const owner = { name: 'Ada', email: 'ada@example.com', password: 'correct horse battery' }

/** The whole server on a database of its own, at a free port. For files named `*.postgres.test.ts`. */
export async function startTestServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const database = await createTestDatabase()
  const directory = mkdtempSync(join(tmpdir(), 'stackwright-server-'))
  const log: string[] = []
  const boot = () =>
    startServer(
      readConfig({ PORT: '0', DATA_DIR: directory, DATABASE_URL: database.url, ...environment }),
      createLogger({ logLevel: 'info' }, { write: (line) => void log.push(line) }),
    )
  let server = await boot()
  const client = () => createTestClient(() => server.url)
  return {
    get url() {
      return server.url
    },
    databaseUrl: database.url,
    get setupLink() {
      return server.setupLink
    },
    client,
    async setUpOwner() {
      const browser = client()
      const code = server.setupLink?.split('#code=')[1] ?? ''
      await browser.call(setUp, { body: { code, ...owner } })
      return browser
    },
    async addMember(workspaceId, role) {
      const account = { email: `${randomUUID()}@example.com`, password: owner.password }
      await insertMember(database.url, account, role && { workspaceId, role })
      const browser = client()
      await browser.call(signIn, { body: account })
      return browser
    },
    log,
    async restart() {
      await server.close()
      server = await boot()
    },
    async close() {
      await server.close()
      await database.drop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
