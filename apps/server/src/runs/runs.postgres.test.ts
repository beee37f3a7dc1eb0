import {
  addRecord,
  createDebugToken,
  createDocument,
  createWorkspace,
  getRunTrace,
  listRuns,
  runDocument,
} from '@stackwright/contract'
import {
  constant,
  type Document,
  type EndpointDocument,
  object,
  reference,
  type TableDocument,
} from '@stackwright/language'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiGroup, randomEndpoint, userTable } from '../testing/sample-documents.ts'
import { makeDocument, makeStep } from '../testing/serve-documents.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'

let server: TestServer
let ada: TestClient
let params: { workspace: string }
const group = apiGroup()
const table: TableDocument = userTable()
const endpoint: EndpointDocument = randomEndpoint({ authentication: 'user', history: 'all' })
const failing: EndpointDocument = randomEndpoint({
  path: 'failing',
  stack: [],
  response: { kind: 'reference', root: 'var', path: ['nothing', 'there'] },
})

beforeAll(async () => {
  server = await startTestServer()
  ada = await server.setUpOwner()
  params = { workspace: (await ada.call(createWorkspace, { body: { name: 'Shop' } })).id }
  for (const document of [group, table, endpoint] as Document[])
    await ada.call(createDocument, { params, body: { document, publish: true } })
  const data = { name: 'Grace', email: 'grace@example.com', password: 'a long password' }
  await ada.call(addRecord, { params: { ...params, table: table.id }, body: { data } })
})

afterAll(() => server.close())

const url = () => `${server.url}/api:${group.canonical}/random`

describe('run and debug', () => {
  test('answers as a request would: 401 to nobody, 200 to a chosen user', async () => {
    const nobody = await ada.call(runDocument, { params, body: { document: endpoint } })
    expect([nobody.status, nobody.body]).toMatchObject([401, { code: 'ERROR_CODE_UNAUTHORIZED' }])
    const user = await ada.call(runDocument, { params, body: { document: endpoint, user: { table: 'user', id: 1 } } })
    expect(user).toMatchObject({ status: 200, body: 7, trace: [{ function: 'security.random_number', result: 7 }] })
  })

  test('a chosen user has the extras that log-in gives, unless others are given', async () => {
    const extras = object({ who: reference('var', 'user', 'name'), app: constant('web'), ip: reference('env', 'X') })
    const login = makeDocument({
      kind: 'function',
      name: 'log in',
      stack: [
        makeStep('db.get', { table: constant('user'), field_value: constant(1) }, { result: 'user' }),
        makeStep(
          'security.create_auth_token',
          { table: constant('user'), id: constant(1), extras },
          { result: 'token' },
        ),
      ],
    })
    await ada.call(createDocument, { params, body: { document: login, publish: true } })
    const me = randomEndpoint({ path: 'me', authentication: 'user', stack: [], response: reference('auth') })
    await ada.call(createDocument, { params, body: { document: me, publish: true } })
    const user = { table: 'user', id: 1 }
    const as = async (more: object) =>
      (await ada.call(runDocument, { params, body: { document: me, user: { ...user, ...more } } })).body
    expect(await as({})).toEqual({ id: 1, who: 'Grace', app: 'web' })
    expect(await as({ extras: { who: 'Bob' } })).toEqual({ id: 1, who: 'Bob' })
    const { token } = await ada.call(createDebugToken, { params, body: user })
    const reply = await fetch(`${server.url}/api:${group.canonical}/me`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(await reply.json()).toMatchObject({ id: 1, who: 'Grace', app: 'web' })
  })

  test('runs what is not saved, and refuses what is no program', async () => {
    const document = randomEndpoint({ path: 'unsaved', response: { kind: 'constant', value: 'draft' } })
    expect((await ada.call(runDocument, { params, body: { document } })).body).toBe('draft')
    expect(await ada.fail(runDocument, { params, body: { document: table as never } })).toMatchObject({ status: 400 })
    expect(await ada.fail(runDocument, { params, body: { document: {} as never } })).toMatchObject({ status: 400 })
  })

  test('takes and gives numbers exactly', async () => {
    const inputs = [{ name: 'number', type: 'int' }]
    const document = randomEndpoint({
      inputs,
      stack: [],
      response: { kind: 'reference', root: 'input', path: ['number'] },
    })
    const response = await ada.fetch(`/platform/workspaces/${params.workspace}/run`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"document":${JSON.stringify(document)},"input":{"number":9223372036854775807}}`,
    })
    expect(await response.text()).toContain('"body":9223372036854775807,')
  })

  test('gives a token that works in a terminal', async () => {
    const { token } = await ada.call(createDebugToken, { params, body: { table: 'user', id: 1 } })
    const response = await fetch(url(), { headers: { authorization: `Bearer ${token}` } })
    expect([response.status, await response.json()]).toEqual([200, 7])
    expect((await fetch(url())).status).toBe(401)
    expect(await ada.fail(createDebugToken, { params, body: { table: 'ghost', id: 1 } })).toMatchObject({ status: 400 })
  })
})

describe('the history', () => {
  test('lists the runs that the documents ask for, newest first, page by page', async () => {
    await ada.call(runDocument, { params, body: { document: failing } })
    const { runs } = await ada.call(listRuns, { params })
    expect(runs).toEqual([...runs].sort((one, other) => (one.startedAt < other.startedAt ? 1 : -1)))
    expect(runs.map(({ source, status }) => `${source} ${status}`)).toEqual(
      expect.arrayContaining(['debug 401', 'debug 200', 'http 200']),
    )
    expect(runs.find(({ status }) => status === 401)?.failure).toMatchObject({ code: 'AUTH.UNAUTHORIZED' })
    // What was never saved has no place in it.
    expect(new Set(runs.map(({ documentId, name }) => `${documentId} ${name}`))).toEqual(
      new Set([`${endpoint.id} main: GET random`]),
    )
    const [first, second] = runs
    const older = await ada.call(listRuns, { params, query: { before: first?.startedAt ?? '', limit: '1' } as never })
    expect(older.runs).toEqual([second])
  })

  test('has the triggers that an edited record sets off, to be followed step by step', async () => {
    const trigger = makeDocument({
      kind: 'table_trigger',
      name: 'welcome',
      table: 'user',
      actions: { insert: true },
      history: 'all',
      stack: [makeStep('debug.log', { value: reference('input', 'new', 'name') })],
    })
    await ada.call(createDocument, { params, body: { document: trigger, publish: true } })
    const data = { name: 'Alan', email: 'alan@example.com', password: 'a long password' }
    await ada.call(addRecord, { params: { ...params, table: table.id }, body: { data } })
    const { runs } = await ada.call(listRuns, { params, query: { document: trigger.id } as never })
    expect(runs).toMatchObject([
      { kind: 'table_trigger', name: 'welcome', source: 'records', status: 200, recorded: true },
    ])
    const run = await ada.call(getRunTrace, { params: { ...params, run: runs[0]?.id ?? '' } })
    expect(run).toMatchObject({ revision: 1, diverged: null, logs: ['Alan'] })
  })
})
