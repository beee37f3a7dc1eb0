import {
  addRecord,
  changeHistory,
  createDocument,
  createWorkspace,
  getDocument,
  getHistory,
  getRun,
  getRunTrace,
  listRuns,
  publishDocument,
  runDocument,
  saveDocument,
} from '@stackwright/contract'
import type { Document, EndpointDocument, FunctionDocument, Step, TableDocument } from '@stackwright/language'
import { constant as c, object, parseDocument, reference, variable } from '@stackwright/language'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { apiGroup, randomEndpoint, userTable } from '../testing/sample-documents.ts'
import { makeStep } from '../testing/serve-documents.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'

let server: TestServer
let ada: TestClient
let params: { workspace: string }
const group = apiGroup({ history: 'off' })
const table: TableDocument = userTable()

const addition = (by: number): FunctionDocument =>
  parseDocument({
    kind: 'function',
    id: '0d4f5f43-51c1-4d23-8dd5-94ef8f9d1f10',
    name: 'shift',
    inputs: [{ name: 'n', type: 'int' }],
    stack: [makeStep('math.add', { variable: c('sum'), value: c(by) })].map((step): Step => step),
    response: variable('sum'),
  }) as FunctionDocument

/** Looks a user up, draws by chance in a loop, calls a function. */
const endpoint: EndpointDocument = randomEndpoint({
  path: 'account',
  method: 'POST',
  history: 'all',
  inputs: [
    { name: 'email', type: 'text' },
    { name: 'password', type: 'password' },
  ],
  stack: [
    makeStep(
      'db.get',
      {
        table: c('user'),
        field_name: c('email'),
        field_value: reference('input', 'email'),
        output: c(['id', 'name', 'password']),
      },
      { result: 'user' },
    ),
    makeStep('util.get_raw_input', { encoding: c('json') }, { result: 'raw' }),
    makeStep('var', { name: c('draws'), value: c([]) }),
    makeStep(
      'for',
      { count: c(3), as: c('i') },
      {
        slots: [
          {
            name: 'each',
            steps: [
              makeStep('security.random_number', { min: c(0), max: c(1_000_000) }, { result: 'drawn' }),
              makeStep('array.push', { variable: c('draws'), value: variable('drawn') }),
            ],
          },
        ],
      },
    ),
  ],
  response: object({ name: variable('user', 'name'), draws: variable('draws') }),
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

const secret = 'tremendous secret 1'
const send = async () => {
  const response = await fetch(`${server.url}/api:${group.canonical}/account`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'grace@example.com', password: secret, more: 1 }),
  })
  return response.json() as Promise<{ name: string; draws: number[] }>
}
const newest = async (document = endpoint.id) =>
  (await ada.call(listRuns, { params, query: { document } as never })).runs[0]
const sql = async (text: string, values: unknown[] = []) => {
  const client = new Client({ connectionString: server.databaseUrl, options: '-c search_path=stackwright' })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

describe('a run of the history', () => {
  test('happens again, step by step, and touches nothing', async () => {
    const answer = await send()
    const line = await newest()
    expect(line).toMatchObject({ status: 200, recorded: true, failure: null, source: 'http' })
    // What it was made of is not there any more.
    const [{ tables }] = await sql(
      `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables FROM pg_tables WHERE schemaname LIKE 'w\\_%' AND tablename = 'user'`,
    )
    await sql(`UPDATE ${tables} SET name = 'Another'`)
    const run = await ada.call(getRunTrace, { params: { ...params, run: line?.id ?? '' } })
    expect(run).toMatchObject({ status: 200, body: answer, diverged: null, revision: 1, queries: 1 })
    expect(run.document).toEqual(
      (await ada.call(getDocument, { params: { ...params, document: endpoint.id } })).document,
    )
    const draws = run.trace.filter((entry) => entry.function === 'security.random_number')
    expect(draws.map(({ iteration, result }) => [iteration, result])).toEqual(
      answer.draws.map((drawn, turn) => [turn, drawn]),
    )
    expect(run.trace.at(-1)?.after).toMatchObject({ draws: answer.draws, drawn: answer.draws.at(-1) })
    expect(await ada.call(getRun, { params: { ...params, run: run.id } })).toEqual(line)
  })

  test('shows no secret, and stores none that could be read', async () => {
    await send()
    const id = (await newest())?.id ?? ''
    const run = await ada.call(getRunTrace, { params: { ...params, run: id } })
    expect(JSON.stringify(run)).not.toContain(secret)
    expect(JSON.stringify(run)).not.toContain('$argon2')
    expect(run.input).toEqual({ email: 'grace@example.com', password: '••••••••', more: 1 })
    const [row] = await sql('SELECT recording FROM run WHERE id = $1', [id])
    expect(row.recording.length).toBeGreaterThan(100)
    for (const text of [secret, 'grace@example.com', 'Grace', '$argon2'])
      expect(row.recording.includes(text)).toBe(false)
  })

  test('runs what it ran then, whatever is published since', async () => {
    const caller = randomEndpoint({
      path: 'shifted',
      history: 'all',
      stack: [
        makeStep('function.run', { function: c('shift'), input: c({ n: 1 }) }, { result: 'x' }),
        makeStep('security.random_number', { min: c(0), max: c(1_000_000) }, { result: 'drawn' }),
      ],
      response: variable('x'),
    })
    const withSum = (by: number): FunctionDocument => ({
      ...addition(by),
      stack: [makeStep('var', { name: c('sum'), value: reference('input', 'n') }), ...addition(by).stack],
    })
    const created = await ada.call(createDocument, { params, body: { document: withSum(1), publish: true } })
    await ada.call(createDocument, { params, body: { document: caller, publish: true } })
    const call = async () => (await fetch(`${server.url}/api:${group.canonical}/shifted`)).json()
    expect(await call()).toBe(2)
    const id = (await newest(caller.id))?.id ?? ''
    const at = { ...params, document: created.document.id }
    const saved = await ada.call(saveDocument, { params: at, body: { document: withSum(10), baseRevision: 1 } })
    await ada.call(publishDocument, { params: at, body: { revision: saved.revision } })
    expect(await call()).toBe(11)
    expect((await ada.call(getRunTrace, { params: { ...params, run: id } })).body).toBe(2)
    expect(
      (await ada.call(getRunTrace, { params: { ...params, run: (await newest(caller.id))?.id ?? '' } })).body,
    ).toBe(11)
  })

  test('may be of a draft, of which no revision was saved', async () => {
    const draft = { ...endpoint, response: c('draft') }
    const live = await ada.call(runDocument, {
      params,
      body: { document: draft, input: { email: 'grace@example.com', password: secret } },
    })
    const run = await ada.call(getRunTrace, { params: { ...params, run: live.id } })
    expect(run).toMatchObject({ body: 'draft', revision: null, document: { response: c('draft') } })
    const states = (trace: typeof run.trace) =>
      trace.map(({ before, after, inputs, result }) => [before, after, inputs, result])
    expect(states(run.trace)).toEqual(states(live.trace))
  })

  test('is there for members of its workspace only, and not for viewers', async () => {
    const run = (await newest())?.id ?? ''
    const viewer = await server.addMember(params.workspace, 'viewer')
    expect(await viewer.fail(getRunTrace, { params: { ...params, run } })).toMatchObject({ status: 403 })
    const other = (await ada.call(createWorkspace, { body: { name: 'Other' } })).id
    expect(await ada.fail(getRunTrace, { params: { workspace: other, run } })).toMatchObject({ status: 404 })
    expect(await ada.fail(getRun, { params: { ...params, run: crypto.randomUUID() } })).toMatchObject({ status: 404 })
  })
})

describe('the policy of a document', () => {
  test.each([
    ['off', 0],
    ['errors', 2],
    ['all', 6],
    ['inherit', 0],
    [{ every: 3 }, 4],
  ] as const)('%j keeps so many of six runs of which two fail: %i', async (history, kept) => {
    const path = `policy-${crypto.randomUUID()}`
    const document = randomEndpoint({
      path,
      history,
      inputs: [{ name: 'n', type: 'int' }],
      stack: [makeStep('precondition', { condition: reference('input', 'n') })],
      response: c(1),
    })
    await ada.call(createDocument, { params, body: { document, publish: true } })
    for (const n of [1, 1, 0, 1, 1, 0]) await fetch(`${server.url}/api:${group.canonical}/${path}?n=${n}`)
    const { runs } = await ada.call(listRuns, { params, query: { document: document.id } as never })
    expect(runs).toHaveLength(kept)
    const failed = await ada.call(listRuns, { params, query: { document: document.id, failed: 'true' } as never })
    expect(failed.runs).toEqual(runs.filter(({ failure }) => failure !== null))
  })
})

describe('the quota', () => {
  test('lets the oldest parts go as a whole', async () => {
    const quota = 1_000_000
    expect(await ada.call(changeHistory, { params, body: { quota } })).toMatchObject({ quota })
    const text = randomEndpoint({
      path: 'large',
      method: 'POST',
      history: 'all',
      inputs: [{ name: 'text', type: 'text' }],
      stack: [makeStep('util.get_raw_input', { encoding: c('text') }, { result: 'raw' })],
      response: variable('raw'),
    })
    await ada.call(createDocument, { params, body: { document: text, publish: true } })
    const before = (await newest())?.id
    for (let round = 0; round < 20; round++) {
      const random = Array.from({ length: 3_000 }, () => crypto.randomUUID()).join('')
      await fetch(`${server.url}/api:${group.canonical}/large`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: random }),
      })
      await ada.call(getHistory, { params })
    }
    const grown = await ada.call(getHistory, { params })
    expect(grown.used).toBeGreaterThan(quota)
    const { used, lost } = await ada.call(changeHistory, { params, body: { quota } })
    expect([used <= quota, used > quota / 2, lost]).toEqual([true, true, 0])
    expect(await ada.fail(getRun, { params: { ...params, run: before ?? '' } })).toMatchObject({ status: 404 })
    expect(await newest(text.id)).toBeDefined()
    const partitions = await sql(`SELECT relname FROM pg_class WHERE relname ~ '^run_[0-9]+$' AND relkind = 'r'`)
    const segments = await sql('SELECT id FROM run_segment')
    expect(partitions.map(({ relname }) => relname).sort()).toEqual(segments.map(({ id }) => `run_${id}`).sort())
  })
})
