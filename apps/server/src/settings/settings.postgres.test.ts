import { tmpdir } from 'node:os'
import {
  createDocument,
  createWorkspace,
  deleteVariable,
  getLimits,
  listVariables,
  readVariable,
  runDocument,
  setLimits,
  setVariable,
} from '@stackwright/contract'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../config/config.ts'
import { createLogger } from '../logging/logger.ts'
import { startServer } from '../platform/start-server.ts'
import { apiGroup, randomEndpoint } from '../testing/sample-documents.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'

const key = 'k'.repeat(40)
const secret = 'sk_live_do_not_tell'
const group = apiGroup()
const reference = (root: string, name: string) => ({ kind: 'reference', root, path: [name] })
const env = (name: string) => reference('env', name)
const readKey = randomEndpoint({ path: 'key', stack: [], response: env('KEY') })
const badNumber = randomEndpoint({
  path: 'number',
  response: null,
  stack: [
    { id: 'var', function: 'var', arguments: { name: reference('var', 'x'), value: { kind: 'constant', value: 1 } } },
    { id: 'add', function: 'math.add', arguments: { variable: reference('var', 'x'), value: env('KEY') } },
  ],
})
const logKey = randomEndpoint({
  path: 'log',
  response: null,
  history: 'all',
  stack: [
    { id: 'log', function: 'debug.log', arguments: { value: env('KEY') } },
    { id: 'bearer', function: 'var', arguments: { name: reference('var', 'header'), value: env('KEY') } },
  ],
})
const countTo = (turns: number) =>
  randomEndpoint({
    path: 'count',
    response: null,
    stack: [
      {
        id: 'loop',
        function: 'for',
        arguments: { count: { kind: 'constant', value: turns }, as: reference('var', 'turn') },
        slots: [
          {
            name: 'each',
            steps: [
              {
                id: 'set',
                function: 'var',
                arguments: { name: reference('var', 'x'), value: reference('var', 'turn') },
              },
            ],
          },
        ],
      },
    ],
  })

let server: TestServer
let ada: TestClient
let workspace: string

beforeAll(async () => {
  server = await startTestServer({ MAX_DEPTH: '50', SECRET_KEY: key })
  ada = await server.setUpOwner()
  workspace = (await ada.call(createWorkspace, { body: { name: 'Shop' } })).id
  for (const document of [group, readKey])
    await ada.call(createDocument, { params: { workspace }, body: { document, publish: true } })
})

afterAll(() => server.close())

const set = (name: string, value: string, by = ada) =>
  by.call(setVariable, { params: { workspace, name }, body: { value } })

async function api(path: string): Promise<[number, unknown]> {
  const response = await fetch(`${server.url}/api:${group.canonical}/${path}`)
  return [response.status, await response.json()]
}

describe('environment variables', () => {
  test('are read by the next request, changed and deleted', async () => {
    expect(await api('key')).toEqual([200, null])
    await set('KEY', secret)
    expect(await api('key')).toEqual([200, secret])
    await set('KEY', 'ünïcode\0 \n')
    expect(await api('key')).toEqual([200, 'ünïcode\0 \n'])
    await ada.call(deleteVariable, { params: { workspace, name: 'KEY' } })
    expect(await api('key')).toEqual([200, null])
    expect((await ada.fail(deleteVariable, { params: { workspace, name: 'KEY' } })).status).toBe(404)
  })

  test('are listed by name, without their values, which one route alone gives', async () => {
    await set('KEY', secret)
    await set('A_FIRST', '1')
    const { variables } = await ada.call(listVariables, { params: { workspace } })
    expect(variables).toEqual([
      { name: 'A_FIRST', updatedAt: expect.any(String) },
      { name: 'KEY', updatedAt: expect.any(String) },
    ])
    expect(await ada.call(readVariable, { params: { workspace, name: 'KEY' } })).toEqual({ name: 'KEY', value: secret })
    const viewer = await server.addMember(workspace, 'viewer')
    expect((await viewer.call(listVariables, { params: { workspace } })).variables).toEqual(variables)
    expect((await viewer.fail(readVariable, { params: { workspace, name: 'KEY' } })).status).toBe(403)
  })

  test.each(['1KEY', 'a-b', 'a b', '$x', 'é', 'a'.repeat(101), '__proto__.x'])('cannot be called %j', async (name) => {
    expect((await ada.fail(setVariable, { params: { workspace, name }, body: { value: 'x' } })).status).toBe(400)
  })

  test('may be called what objects have, and stay values', async () => {
    await set('__proto__', 'x')
    expect(await api('key')).toEqual([200, secret])
    expect(await ada.call(readVariable, { params: { workspace, name: '__proto__' } })).toMatchObject({ value: 'x' })
    await ada.call(deleteVariable, { params: { workspace, name: '__proto__' } })
  })

  test('are encrypted in the database, each for its name and workspace', async () => {
    await set('KEY', secret)
    await set('COPY', 'other')
    const client = new Client({ connectionString: server.databaseUrl, options: '-c search_path=stackwright' })
    await client.connect()
    const { rows } = await client.query('SELECT secret FROM environment_variable')
    expect(rows.map((row) => (row.secret as Buffer).includes(secret))).not.toContain(true)
    await client.query(
      `UPDATE environment_variable SET secret = (SELECT secret FROM environment_variable WHERE name = 'KEY') WHERE name = 'COPY'`,
    )
    await client.end()
    expect(await ada.fail(readVariable, { params: { workspace, name: 'COPY' } })).toMatchObject({
      status: 400,
      message: 'COPY was encrypted with another secret key and cannot be read. Set it anew.',
    })
    await set('KEY', secret)
    expect(await api('key')).toEqual([200, secret])
    await ada.call(deleteVariable, { params: { workspace, name: 'COPY' } })
  })

  test('do not show in traces, logs, failures and the log of the server', async () => {
    await set('KEY', secret)
    const run = (document: typeof readKey) => ada.call(runDocument, { params: { workspace }, body: { document } })
    const logged = await run(logKey)
    expect([logged.status, logged.trace.length, logged.logs]).toEqual([200, 2, ['••••••••']])
    const failed = await run(badNumber)
    expect(failed.status).toBe(500)
    expect(JSON.stringify([logged, failed])).not.toContain(secret)
    for (const document of [logKey, badNumber])
      await ada.call(createDocument, { params: { workspace }, body: { document, publish: document === logKey } })
    await api('log')
    expect(server.log.join('\n')).not.toContain(secret)
  })
})

describe('limits', () => {
  const limitsOf = (limits: object) => ada.call(setLimits, { params: { workspace }, body: { limits } })

  test('are the defaults until they are set, and count from the next request on', async () => {
    await ada.call(createDocument, { params: { workspace }, body: { document: countTo(3_000), publish: true } })
    expect(await ada.call(getLimits, { params: { workspace } })).toEqual({ limits: {}, ceilings: { maxDepth: 50 } })
    expect((await api('count'))[0]).toBe(200)
    expect(await limitsOf({ maxSteps: 2_000, maxDepth: 50 })).toEqual({
      limits: { maxSteps: 2_000, maxDepth: 50 },
      ceilings: { maxDepth: 50 },
    })
    expect(await api('count')).toEqual([
      500,
      {
        code: 'ERROR_FATAL',
        message:
          'This run was stopped: it reached its limit of 2000 steps (steps). The settings of the workspace, under Limits, can change it.',
        payload: { limit: 'steps', step: expect.stringMatching(/^(loop|set)$/) },
      },
    ])
    await limitsOf({})
    expect((await api('count'))[0]).toBe(200)
  })

  test.each([
    [{ maxSteps: 10 }, 'body.limits.maxSteps', 'At least 1000'],
    [{ maxMilliseconds: 1e9 }, 'limits.maxMilliseconds', 'At most 3600000'],
    [{ maxRows: 1.5 }, 'limits.maxRows', 'whole number'],
    [{ maxDepth: 51 }, 'limits.maxDepth', 'This server allows at most 50.'],
    [{ maxFun: 1 }, 'limits', 'maxFun'],
  ])('%j is refused', async (limits, _place, reason) => {
    const { status, message } = await ada.fail(setLimits, { params: { workspace }, body: { limits: limits as never } })
    expect([status, message]).toEqual([400, expect.stringContaining(reason)])
  })

  test('are set by owners alone', async () => {
    const developer = await server.addMember(workspace, 'developer')
    expect((await developer.fail(setLimits, { params: { workspace }, body: { limits: {} } })).status).toBe(403)
  })
})

test('another server on the database hears of both', async () => {
  const other = await startServer(
    readConfig({ PORT: '0', DATABASE_URL: server.databaseUrl, SECRET_KEY: key, DATA_DIR: tmpdir() }),
    createLogger({ logLevel: 'silent' }),
  )
  const there = async () => (await fetch(`${other.url}/api:${group.canonical}/key`)).json()
  await set('KEY', 'first')
  await expect.poll(there).toBe('first')
  await set('KEY', 'second')
  await expect.poll(there).toBe('second')
  await ada.call(setLimits, { params: { workspace }, body: { limits: { maxAnswer: 1_000 } } })
  await set('KEY', 'x'.repeat(2_000))
  await expect.poll(there).toMatchObject({ payload: { limit: 'size of the answer' } })
  await other.close()
})
