import {
  createDocument,
  createWorkspace,
  getDocument,
  listDocuments,
  saveDocument,
  type UnreadableDocument,
} from '@stackwright/contract'
import type { Document, FunctionDocument } from '@stackwright/language'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiGroup, randomEndpoint, userTable } from '../testing/sample-documents.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'
import { program } from '../testing/written-program.ts'

let server: TestServer
let ada: TestClient
let workspace: string

beforeAll(async () => {
  server = await startTestServer()
  ada = await server.setUpOwner()
  workspace = (await ada.call(createWorkspace, { body: { name: 'Shop' } })).id
})

afterAll(() => server.close())

/** Writes something else over what is stored of a document, as a newer version or a broken disk would. */
async function mangle(id: string, content: string): Promise<void> {
  const client = new Client({ connectionString: server.databaseUrl })
  await client.connect()
  try {
    // The database itself keeps revisions from being changed.
    await client.query('SET session_replication_role = replica')
    await client.query('UPDATE stackwright.revision SET content = $1 WHERE document_id = $2', [content, id])
  } finally {
    await client.end()
  }
}

const create = (document: Document) =>
  ada.call(createDocument, { params: { workspace }, body: { document, publish: true } })
const list = () => ada.call(listDocuments, { params: { workspace } })

test('a damaged document is listed with its mistake and shown as it is stored, and everything else is served', async () => {
  const group = apiGroup()
  const endpoint = randomEndpoint()
  await create(group)
  await create(endpoint)
  await create(userTable())
  const functions = new Map<string, FunctionDocument>()
  const make = async (name: string, mangled: (document: FunctionDocument) => string) => {
    const document = { ...program([], '1', { name }), id: crypto.randomUUID() }
    functions.set(name, document)
    await create(document)
    await mangle(document.id, mangled(document))
  }
  const changed = (change: object) => (document: FunctionDocument) => JSON.stringify({ ...document, ...change })
  const step = { id: 'a', function: 'var', arguments: {} }
  await make('no_json', () => '{"kind":"function",')
  await make('no_id', ({ id: _id, ...rest }) => JSON.stringify(rest))
  await make('wrong_types', changed({ stack: 'none' }))
  await make('newer', changed({ formatVersion: 99 }))
  await make('newer_kind', changed({ kind: 'hologram' }))
  await make('step_without_id', changed({ stack: [{ ...step, id: undefined }] }))
  await make('newer_expression', changed({ response: { kind: 'quantum', value: 1 } }))
  await make('deep', ({ id }) => `{"id":"${id}","stack":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
  await make('unknown_function', changed({ stack: [{ ...step, function: 'db.teleport' }] }))

  await server.restart()
  const answer = await fetch(`${server.url}/api:${group.canonical}/${endpoint.path}`)
  expect(answer.status).toBe(200)

  const { documents, unreadable } = await list()
  expect(documents.map(({ name, kind }) => `${kind} ${name}`).toSorted()).toContain('function unknown_function')
  const reasons = Object.fromEntries(unreadable.map(({ name, reason }: UnreadableDocument) => [name, reason]))
  expect(Object.keys(reasons).toSorted()).toEqual([
    'deep',
    'newer',
    'newer_expression',
    'newer_kind',
    'no_id',
    'no_json',
    'step_without_id',
    'wrong_types',
  ])
  expect(reasons).toMatchObject({
    no_json: 'document: what is stored is not JSON',
    no_id: expect.stringMatching(/^id: /),
    wrong_types: expect.stringMatching(/^stack: /),
    newer: expect.stringContaining('formatVersion'),
    newer_kind: expect.stringMatching(/^kind: /),
    step_without_id: expect.stringMatching(/^stack\.0\.id: /),
    newer_expression: expect.stringMatching(/^response/),
    deep: 'document: it nests deeper than 256 levels',
  })

  const placeOf = (name: string) => ({ params: { workspace, document: functions.get(name)?.id ?? '' } })
  expect(await ada.fail(getDocument, placeOf('no_json'))).toMatchObject({
    status: 409,
    payload: { source: '{"kind":"function",', revision: 1 },
  })
  const { problems } = await ada.call(getDocument, placeOf('unknown_function'))
  expect(problems).toMatchObject([{ severity: 'error', code: 'FUNCTION.UNKNOWN', path: 'stack.0', step: 'a' }])
})

test('a damaged document is repaired by saving what it shall be, under its name and with the columns that there are', async () => {
  const endpoint = { ...randomEndpoint(), path: 'repaired' }
  const table = { ...userTable(), id: crypto.randomUUID(), name: 'member' }
  await create(endpoint)
  await create(table)
  for (const { id } of [endpoint, table]) await mangle(id, '{')
  const save = (document: Document, baseRevision = 1) => ({
    params: { workspace, document: document.id },
    body: { document, baseRevision },
  })
  expect(await ada.fail(saveDocument, save({ ...table, name: 'other' }))).toMatchObject({
    status: 400,
    message: 'Repair it under its name, member. It can be renamed afterwards.',
  })
  const [first, ...fields] = table.fields
  expect(await ada.fail(saveDocument, save({ ...table, fields: first ? [first] : [], indexes: [] }))).toMatchObject({
    status: 400,
    message: expect.stringContaining(`also has ${fields[0]?.name}`),
  })
  expect(await ada.fail(saveDocument, save(table, 7))).toMatchObject({ status: 409 })
  expect(await ada.fail(saveDocument, save({ ...endpoint, group: 'nowhere' }))).toMatchObject({ status: 400 })

  expect(await ada.call(saveDocument, save(table))).toMatchObject({ document: table, revision: 2 })
  expect(await ada.call(saveDocument, save(endpoint))).toMatchObject({ revision: 2, publishedRevision: 2 })
  const { documents, unreadable } = await list()
  const canonical = documents.find(({ kind }) => kind === 'api_group')?.canonical
  const answer = await fetch(`${server.url}/api:${canonical}/repaired`)
  expect(answer.status).toBe(200)
  expect(unreadable.map(({ id }) => id)).not.toContain(table.id)
})
