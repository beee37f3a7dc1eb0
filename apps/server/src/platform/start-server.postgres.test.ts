import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDocument, createWorkspace, getSession, saveDocument, signIn } from '@stackwright/contract'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tools/testing/database.ts'
import { readConfig } from '../config/config.ts'
import { projectRoot } from '../config/project-root.ts'
import { StartFailure } from '../config/start-failure.ts'
import { createLogger } from '../logging/logger.ts'
import { apiGroup, randomEndpoint } from '../testing/sample-documents.ts'
import { createTestClient } from '../testing/test-client.ts'
import { type RunningServer, startServer } from './start-server.ts'

let database: TestDatabase
let directory: string
const running: RunningServer[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  directory = mkdtempSync(join(tmpdir(), 'stackwright-start-'))
})

afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
})

afterAll(async () => {
  await database.drop()
  rmSync(directory, { recursive: true, force: true })
})

const environment = (more: Record<string, string> = {}) => ({
  PORT: '0',
  DATA_DIR: directory,
  DATABASE_URL: database.url,
  ...more,
})

async function start(more?: Record<string, string>): Promise<RunningServer> {
  const server = await startServer(readConfig(environment(more)), createLogger({ logLevel: 'silent' }, { write() {} }))
  running.push(server)
  return server
}

async function sqlUrl(sql: readonly string[], user?: string): Promise<string> {
  const client = new Client({ connectionString: database.url })
  await client.connect()
  for (const statement of sql) await client.query(statement)
  await client.end()
  return user ? database.url.replace(/\/\/[^:@/]*(:[^@/]*)?@/, `//${user}:secret-word@`) : database.url
}

describe('a start that fails says why in one sentence', () => {
  test('a taken port', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    await expect(start({ PORT: String(port) })).rejects.toThrow(
      new StartFailure(`Port ${port} is taken by another program: stop that, or choose another with PORT.`),
    )
    taken.close()
  })

  test.each([
    [
      'nobody answers',
      () => 'postgres://me:secret-word@127.0.0.1:1/x',
      /^The database of DATABASE_URL cannot be used: connect ECONNREFUSED/,
    ],
    [
      'the host is unknown',
      () => 'postgres://me:secret-word@no.such.host.invalid/x',
      /^The database of DATABASE_URL cannot be used: getaddrinfo/,
    ],
    [
      'there is no such database',
      () => database.url.replace(/\/test_\w+/, '/nothing'),
      /cannot be used: database "nothing" does not exist/,
    ],
    [
      'the user may not make roles',
      () => sqlUrl(["CREATE ROLE weak LOGIN PASSWORD 'secret-word'"], 'weak'),
      /^The user of DATABASE_URL may not do enough/,
    ],
  ])('a database where %s', async (_name, url, message) => {
    const failure = await start({ DATABASE_URL: await url() }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StartFailure)
    expect((failure as Error).message).toMatch(message)
    expect((failure as Error).message).not.toMatch(/secret-word|\n/)
    await sqlUrl(['DROP ROLE IF EXISTS weak'])
  })

  test('a host that is not of this machine', async () => {
    await expect(start({ HOST: '203.0.113.1' })).rejects.toThrow(
      'HOST is 203.0.113.1, which is no address of this machine.',
    )
  })
})

describe('two servers on one database', () => {
  test('serve what the other publishes', async () => {
    const [one, other] = [await start(), await start()]
    const client = createTestClient(() => one.url)
    const code = (other.setupLink ?? '').split('#code=')[1] ?? ''
    const owner = { name: 'Ada', email: 'ada@example.com', password: 'correct horse battery' }
    const response = await client.fetch('/platform/setup', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...owner, code }),
    })
    expect(response.status).toBe(200)
    const params = { workspace: (await client.call(createWorkspace, { body: { name: 'Shop' } })).id }
    const group = apiGroup()
    const endpoint = randomEndpoint()
    await client.call(createDocument, { params, body: { document: group } })
    await client.call(createDocument, { params, body: { document: endpoint, publish: true } })
    const answer = () => fetch(`${other.url}/api:${group.canonical}/random`).then((found) => found.status)
    await expect.poll(answer, { timeout: 5_000 }).toBe(200)

    // What was said while the line was cut is heard afterwards.
    await sqlUrl([
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()`,
    ])
    await client.call(saveDocument, {
      params: { ...params, document: group.id },
      body: { document: { ...group, canonical: 'renamed1' }, baseRevision: 1 },
    })
    await expect.poll(answer, { timeout: 10_000 }).toBe(404)
    expect((await fetch(`${other.url}/api:renamed1/random`)).status).toBe(200)
  })
})

describe('the process', () => {
  const started: ChildProcess[] = []
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL')
  })

  function run(more: Record<string, string>) {
    const child = spawn(process.execPath, ['--import', 'tsx', join(projectRoot, 'apps/server/src/main.ts')], {
      cwd: projectRoot,
      env: { PATH: process.env.PATH, ...environment(more) },
    })
    started.push(child)
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    return { child, output: () => output, exit: once(child, 'exit') }
  }

  test('makes the owner unattended, is alive and ready, and ends in order at a signal', async () => {
    const fresh = await createTestDatabase()
    const { child, output, exit } = run({
      DATABASE_URL: fresh.url,
      OWNER_EMAIL: 'Owner@Example.com',
      OWNER_PASSWORD: 'correct horse battery',
    })
    await expect.poll(output, { timeout: 60_000 }).toContain('Stackwright is ready at http://localhost:')
    expect(output()).not.toContain('setup#code')
    const url = /http:\S+/.exec(output())?.[0] ?? ''
    const client = createTestClient(() => url)
    await client.call(signIn, { body: { email: 'owner@example.com', password: 'correct horse battery' } })
    expect((await client.call(getSession)).account?.email).toBe('owner@example.com')
    for (const path of ['/healthz', '/readyz']) expect((await fetch(url + path)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await exit).toEqual([0, null])
    expect(output()).not.toContain('correct horse')
    await fresh.drop()
  }, 90_000)

  test('ends with code 1 and one sentence when it cannot start', async () => {
    const { output, exit } = run({ DATABASE_URL: 'postgres://me:secret-word@127.0.0.1:1/x' })
    expect(await exit).toEqual([1, null])
    expect(output()).toMatch(/^The database of DATABASE_URL cannot be used: connect ECONNREFUSED [^\n]*\.\n$/)
  }, 60_000)
})
