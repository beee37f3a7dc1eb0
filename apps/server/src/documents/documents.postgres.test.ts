import { randomUUID } from 'node:crypto'
import {
  checkDocument,
  createDocument,
  createWorkspace,
  deleteDocument,
  getDocument,
  getRevision,
  listDocuments,
  listRevisions,
  publishDocument,
  saveDocument,
} from '@stackwright/contract'
import type { Document } from '@stackwright/language'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { apiGroup, randomEndpoint, userTable } from '../testing/sample-documents.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'

let server: TestServer
let ada: TestClient
let workspace: string

beforeAll(async () => {
  server = await startTestServer()
  ada = await server.setUpOwner()
})

afterAll(() => server.close())

beforeEach(async () => {
  workspace = (await ada.call(createWorkspace, { body: { name: 'Shop' } })).id
})

const create = (document: Document, publish = false) =>
  ada.call(createDocument, { params: { workspace }, body: { document, publish } })
const place = (document: Document) => ({ workspace, document: document.id })
const read = (document: Document) => ada.call(getDocument, { params: place(document) })
const save = (document: Document, baseRevision: number, by = ada) =>
  by.call(saveDocument, { params: place(document), body: { document, baseRevision } })

async function api(canonical: string, path: string, init?: RequestInit): Promise<[number, unknown]> {
  const response = await fetch(`${server.url}/api:${canonical}/${path}`, init)
  return [response.status, await response.json()]
}

describe('saving', () => {
  test('keeps every state as a revision that nothing changes', async () => {
    const group = apiGroup()
    await create(group)
    const endpoint = randomEndpoint()
    expect(await create(endpoint)).toMatchObject({
      document: endpoint,
      revision: 1,
      publishedRevision: null,
      updatedBy: 'Ada',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const second = await save({ ...endpoint, description: 'Second' }, 1)
    expect([second.revision, second.document.description]).toEqual([2, 'Second'])
    // What is the same as before makes no revision.
    expect((await save({ ...endpoint, description: 'Second' }, 2)).revision).toBe(2)
    const { revisions } = await ada.call(listRevisions, { params: place(endpoint) })
    expect(revisions.map(({ number, author, published }) => [number, author, published])).toEqual([
      [2, 'Ada', false],
      [1, 'Ada', false],
    ])
    const first = await ada.call(getRevision, { params: { ...place(endpoint), number: 1 } })
    expect(first).toEqual({ number: 1, document: endpoint })
  })

  test('never overwrites what somebody else saved', async () => {
    const group = apiGroup()
    await create(group)
    const grace = await server.addMember(workspace, 'developer')
    await save({ ...group, description: 'by Grace' }, 1, grace)
    const conflict = await ada.fail(saveDocument, {
      params: place(group),
      body: { document: { ...group, description: 'by Ada' }, baseRevision: 1 },
    })
    expect(conflict).toMatchObject({
      status: 409,
      code: 'ERROR_CODE_CONFLICT',
      payload: { current: { revision: 2, document: { description: 'by Grace' } } },
    })
    expect(conflict.message).toMatch(/saved this in the meantime/)
  })

  test('lets exactly one of many who save at once win', async () => {
    const group = apiGroup()
    await create(group)
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, (_, number) => save({ ...group, description: `by ${number}` }, 1)),
    )
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await read(group)).revision).toBe(2)
  })

  test.each([
    ['an unknown key', { ...randomEndpoint(), surprise: 1 }, /Unrecognized key/],
    ['NUL', randomEndpoint({ description: 'a\u0000b' }), /cannot be stored/],
    ['half of a surrogate pair', randomEndpoint({ docs: 'a\ud800b' }), /cannot be stored/],
    ['an unknown kind', { ...randomEndpoint(), kind: 'spell' }, /kind/],
    ['nothing', {}, /kind/],
  ])('refuses %s', async (_name, document, message) => {
    const failure = await ada.fail(createDocument, { params: { workspace }, body: { document: document as Document } })
    expect([failure.status, failure.message]).toEqual([400, expect.stringMatching(message)])
  })

  test('keeps text that only looks like an escape', async () => {
    const group = apiGroup({ docs: 'a\\u0000b \\\\ud800 😀' })
    expect((await create(group)).document.docs).toBe(group.docs)
  })

  test('gives a name once, and a canonical once in the installation', async () => {
    const group = apiGroup()
    await create(group)
    const taken = { params: { workspace }, body: { document: apiGroup() } }
    expect(await ada.fail(createDocument, taken)).toMatchObject({
      status: 409,
      message: 'There is already an API group called main.',
    })
    const other = await ada.call(createWorkspace, { body: { name: 'Other' } })
    const same = { params: { workspace: other.id }, body: { document: apiGroup({ canonical: group.canonical }) } }
    expect(await ada.fail(createDocument, same)).toMatchObject({
      status: 409,
      message: `The canonical ${group.canonical} is taken. Choose another one.`,
    })
    const id = { params: { workspace: other.id }, body: { document: apiGroup({ id: group.id }) } }
    expect(await ada.fail(createDocument, id)).toMatchObject({ status: 409 })
  })
})

describe('publishing', () => {
  test('serves the published revision and no other, at once', async () => {
    const group = apiGroup()
    await create(group)
    const endpoint = randomEndpoint()
    await create(endpoint)
    expect((await api(group.canonical, 'random'))[0]).toBe(404)
    await ada.call(publishDocument, { params: place(endpoint), body: { revision: 1 } })
    expect(await api(group.canonical, 'random')).toEqual([200, 7])

    await save({ ...endpoint, response: { kind: 'constant', value: 'new' } }, 1)
    expect(await api(group.canonical, 'random')).toEqual([200, 7])
    const published = await ada.call(publishDocument, { params: place(endpoint), body: { revision: 2 } })
    expect(published.publishedRevision).toBe(2)
    expect(await api(group.canonical, 'random')).toEqual([200, 'new'])
    await ada.call(publishDocument, { params: place(endpoint), body: { revision: 1 } })
    expect(await api(group.canonical, 'random')).toEqual([200, 7])
    await server.restart()
    expect(await api(group.canonical, 'random')).toEqual([200, 7])
  })

  test('is refused while there are errors', async () => {
    await create(apiGroup())
    const endpoint = randomEndpoint({ authentication: 'ghost', group: 'nowhere' })
    const { problems } = await create(endpoint)
    expect(problems.map(({ code }) => code)).toEqual(['GROUP.UNKNOWN', 'TABLE.UNKNOWN'])
    const failure = await ada.fail(publishDocument, { params: place(endpoint), body: { revision: 1 } })
    expect(failure).toMatchObject({ status: 400, payload: { problems } })
    const checked = await ada.call(checkDocument, { params: { workspace }, body: { document: endpoint } })
    expect(checked.problems).toEqual(problems)
    expect(checked.scopes.steps.map(({ step }) => step)).toEqual([...endpoint.stack.map(({ id }) => id), null])
    const again = randomEndpoint({ group: 'nowhere', path: 'other' })
    const atOnce = { params: { workspace }, body: { document: again, publish: true } }
    expect(await ada.fail(createDocument, atOnce)).toMatchObject({ status: 400 })
    expect(await ada.fail(getDocument, { params: place(again) })).toMatchObject({ status: 404 })
  })

  test('refuses two endpoints that answer the same requests', async () => {
    await create(apiGroup())
    const input = { name: 'id', type: 'int' }
    await create(randomEndpoint({ path: 'items/{id}', inputs: [input] }), true)
    const rival = randomEndpoint({ path: 'items/{number}', inputs: [{ ...input, name: 'number' }] })
    expect((await create(rival)).problems.map(({ code }) => code)).toEqual(['ENDPOINT.TAKEN'])
  })
})

describe('a new name', () => {
  test('is followed by all who refer to it, in what is edited and in what is served', async () => {
    const group = apiGroup()
    const table = userTable()
    await create(group)
    await create(table)
    const endpoint = randomEndpoint({ authentication: 'user' })
    await create(endpoint, true)
    await save({ ...endpoint, description: 'Draft' }, 1)

    await save({ ...table, name: 'person' }, 1)
    const followed = await read(endpoint)
    expect(followed).toMatchObject({
      document: { authentication: 'person', description: 'Draft' },
      publishedRevision: 3,
      revision: 4,
    })
    const served = await ada.call(getRevision, { params: { ...place(endpoint), number: 3 } })
    expect(served.document).toMatchObject({ authentication: 'person', description: '' })

    await save({ ...group, name: 'public' }, 1)
    const { documents } = await ada.call(listDocuments, { params: { workspace } })
    expect(documents.map(({ kind, name }) => [kind, name])).toEqual([
      ['table', 'person'],
      ['api_group', 'public'],
      ['endpoint', 'public: GET random'],
    ])
    expect((await api(group.canonical, 'random'))[0]).toBe(401)
  })
})

describe('deleting', () => {
  test('asks that nothing refers to it any more', async () => {
    const group = apiGroup()
    const endpoint = randomEndpoint()
    await create(group)
    await create(endpoint, true)
    expect(await ada.fail(deleteDocument, { params: place(group), body: { baseRevision: 1 } })).toMatchObject({
      status: 400,
      message: 'main is still used by the endpoint main: GET random. Change that first.',
    })
    expect(await ada.fail(deleteDocument, { params: place(endpoint), body: { baseRevision: 7 } })).toMatchObject({
      status: 409,
    })
    await ada.call(deleteDocument, { params: place(endpoint), body: { baseRevision: 1 } })
    expect((await api(group.canonical, 'random'))[0]).toBe(404)
    await ada.call(deleteDocument, { params: place(group), body: { baseRevision: 1 } })
    expect(await ada.call(listDocuments, { params: { workspace } })).toEqual({ documents: [], unreadable: [] })
  })

  test('leaves the revisions, from which it comes back under its id', async () => {
    await create(apiGroup())
    const endpoint = randomEndpoint()
    await create(endpoint)
    await ada.call(deleteDocument, { params: place(endpoint), body: { baseRevision: 1 } })
    const revision = await ada.call(getRevision, { params: { ...place(endpoint), number: 1 } })
    expect((await create(revision.document)).revision).toBe(2)
  })
})

test('a document of another workspace is not there', async () => {
  const group = apiGroup()
  await create(group)
  const other = (await ada.call(createWorkspace, { body: { name: 'Other' } })).id
  const params = { workspace: other, document: group.id }
  const calls = [
    ada.fail(getDocument, { params }),
    ada.fail(listRevisions, { params }),
    ada.fail(getRevision, { params: { ...params, number: 1 } }),
    ada.fail(saveDocument, { params, body: { document: group, baseRevision: 1 } }),
    ada.fail(publishDocument, { params, body: { revision: 1 } }),
    ada.fail(deleteDocument, { params, body: { baseRevision: 1 } }),
    ada.fail(getDocument, { params: { workspace, document: randomUUID() } }),
  ]
  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual(Array(7).fill(404))
})
