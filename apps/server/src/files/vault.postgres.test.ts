import { createDocument, createWorkspace, deleteWorkspace, listRecords, setLimits } from '@stackwright/contract'
import { constant, type Document, type Json, object, reference, type TableDocument } from '@stackwright/language'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDocument, makeStep } from '../testing/serve-documents.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'

const optional = { required: false, nullable: true }
const keep = (access: string) =>
  makeStep(
    'storage.create_attachment',
    { value: reference('input', 'file'), access: constant(access) },
    { result: 'kept' },
  )
const path = reference('input', 'path')
const endpoint = (name: string, inputs: object[], stack: object[], response: object) =>
  makeDocument({ kind: 'endpoint', group: 'main', method: 'POST', path: name, inputs, stack, response })
const file = { name: 'file', type: 'file', ...optional }
const text = (name: string) => ({ name, type: 'text', ...optional })

/** A drive: files are kept in records. */
const drive = (canonical: string): Document[] => [
  makeDocument({ kind: 'api_group', name: 'main', canonical }),
  makeDocument({
    kind: 'table',
    name: 'paper',
    fields: [
      { id: 'id', name: 'id', type: 'int', required: true },
      { id: 'file', name: 'file', type: 'attachment' },
    ],
  }),
  endpoint(
    'public',
    [file],
    [
      keep('public'),
      makeStep(
        'db.add',
        { table: constant('paper'), data: object({ file: reference('var', 'kept') }) },
        { result: 'paper' },
      ),
    ],
    reference('var', 'paper'),
  ),
  endpoint('private', [file], [keep('private')], reference('var', 'kept')),
  endpoint(
    'unkept',
    [file],
    [makeStep('db.add', { table: constant('paper'), data: object({ file: reference('input', 'file') }) })],
    constant(null),
  ),
  endpoint(
    'sign',
    [text('path')],
    [makeStep('storage.sign_private_url', { pathname: path, ttl: constant(60) }, { result: 'url' })],
    reference('var', 'url'),
  ),
  endpoint(
    'append',
    [text('path')],
    [makeStep('storage.append_file', { pathname: path, data: constant('more') }, { result: 'kept' })],
    reference('var', 'kept'),
  ),
  endpoint('delete', [text('path')], [makeStep('storage.delete_file', { pathname: path })], constant('gone')),
]

let server: TestServer
let ada: TestClient
let workspace: string
const documents = drive('drive')

beforeAll(async () => {
  server = await startTestServer()
  ada = await server.setUpOwner()
  workspace = await open('Drive', documents)
  await open('Other', drive('other'))
})
afterAll(() => server.close())

async function open(name: string, all: readonly Document[]): Promise<string> {
  const { id } = await ada.call(createWorkspace, { body: { name } })
  for (const document of all)
    await ada.call(createDocument, { params: { workspace: id }, body: { document, publish: true } })
  return id
}

const at = (address: string) => server.url + address

async function upload(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  filename: string,
  type: string,
  group = 'drive',
) {
  const form = new FormData()
  form.append('file', new File([content], filename, { type }))
  const reply = await fetch(at(`/api:${group}/${name}`), { method: 'POST', body: form })
  return { status: reply.status, body: (await reply.json()) as { [key: string]: Json } }
}

async function post(name: string, address: string, group = 'drive') {
  const reply = await fetch(at(`/api:${group}/${name}`), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: address }),
  })
  return { status: reply.status, body: (await reply.json()) as Json }
}

const get = (address: string, init: RequestInit = {}) => fetch(address.startsWith('http') ? address : at(address), init)

describe('a public file', () => {
  let kept: { [key: string]: Json }
  beforeAll(async () => {
    const { body } = await upload('public', '<p>Hello</p>', '../Über uns.html', 'text/html')
    kept = body.file as typeof kept
  })

  test('is described by its record', async () => {
    expect(kept).toEqual({
      access: 'public',
      path: expect.stringMatching(/^\/vault\/[\w-]{32}\/U_ber_uns\.html$/),
      name: 'Über uns.html',
      type: 'text',
      size: 12,
      mime: 'text/html',
      meta: {},
      url: at(String(kept.path)),
    })
    const table = documents.find(({ kind }) => kind === 'table') as TableDocument
    const { items } = await ada.call(listRecords, { params: { workspace, table: table.id }, query: {} as never })
    expect(items).toMatchObject([{ file: kept }])
  })

  test('is served to everybody, as a download that can do nothing', async () => {
    const reply = await get(String(kept.url))
    expect([reply.status, await reply.text()]).toEqual([200, '<p>Hello</p>'])
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': '12',
      'content-disposition': 'attachment; filename="_ber uns.html"; filename*=UTF-8\'\'%C3%9Cber%20uns.html',
      'content-security-policy': expect.stringMatching(/sandbox$/),
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=3600',
    })
  })

  test('is served in part, and not again to who has it', async () => {
    const address = String(kept.path)
    const part = await get(address, { headers: { range: 'bytes=3-7' } })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 3-7/12', 'Hello'])
    const beyond = await get(address, { headers: { range: 'bytes=12-' } })
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */12'])
    const old = await get(address, { headers: { range: 'bytes=3-7', 'if-range': '"older"' } })
    expect(old.status).toBe(200)
    const head = await get(address, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '12', ''])
    const again = await get(address, { headers: { 'if-none-match': String(head.headers.get('etag')) } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('grows, and is gone when it is deleted', async () => {
    const address = String(kept.path)
    expect(await post('append', address)).toMatchObject({ status: 200, body: { size: 16 } })
    expect(await (await get(address)).text()).toBe('<p>Hello</p>more')
    expect(await post('delete', address)).toEqual({ status: 200, body: 'gone' })
    expect((await get(address)).status).toBe(404)
    expect(await post('delete', address)).toMatchObject({ status: 404 })
  })

  test.each(['/vault/', '/vault/x', '/vault/../platform', '/vault/%2e%2e/secret.key', "/vault/'/a"])(
    'is none at %s',
    async (address) => expect((await get(address)).status).not.toBe(200),
  )
})

describe('a private file', () => {
  let address: string
  beforeAll(async () => {
    address = String((await upload('private', 'secret', 'a.txt', 'text/plain')).body.path)
  })

  test('is closed but for a signed address', async () => {
    expect((await get(address)).status).toBe(403)
    const { body: url } = await post('sign', address)
    const reply = await get(String(url))
    expect([reply.status, await reply.text(), reply.headers.get('cache-control')]).toEqual([
      200,
      'secret',
      'private, no-store',
    ])
    expect((await get(String(url).replace(/expires=\d+/, 'expires=99999999999'))).status).toBe(403)
    expect((await get(`${address}?signature=x&expires=1`)).status).toBe(403)
  })

  test('is open in the studio to members of its workspace', async () => {
    const statusFor = async (client: TestClient) => (await client.fetch(address)).status
    expect(await statusFor(ada)).toBe(200)
    expect(await statusFor(await server.addMember(workspace, 'viewer'))).toBe(200)
    expect(await statusFor(await server.addMember(workspace, null))).toBe(403)
  })

  test.each(['sign', 'delete', 'append'])('is unknown to another workspace: %s', async (name) => {
    expect(await post(name, address, 'other')).toMatchObject({ status: 404, body: { code: 'ERROR_CODE_NOT_FOUND' } })
  })
})

test('a file at hand is nothing to put into a record', async () => {
  expect(await upload('unkept', 'x', 'a.txt', 'text/plain')).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('storage.create_attachment'), payload: { param: 'file' } },
  })
})

test('a workspace keeps no more than its limit, and takes its files with it', async () => {
  const id = await open('Small', drive('small'))
  await ada.call(setLimits, { params: { workspace: id }, body: { limits: { maxStorage: 1_000 } } })
  const first = await upload('public', 'x'.repeat(900), 'a.txt', 'text/plain', 'small')
  expect(first.status).toBe(200)
  const second = await upload('public', 'x'.repeat(200), 'b.txt', 'text/plain', 'small')
  expect(second).toMatchObject({ status: 500, body: { payload: { limit: 'files of the workspace' } } })
  const { path } = first.body.file as { path: string }
  expect((await get(path)).status).toBe(200)
  await ada.call(deleteWorkspace, { params: { workspace: id }, body: { confirm: 'Small' } })
  expect((await get(path)).status).toBe(404)
  const client = new Client({ connectionString: server.databaseUrl })
  await client.connect()
  const { rows } = await client.query('SELECT count(*)::int AS left FROM stackwright.kept_file_piece WHERE path = $1', [
    path,
  ])
  await client.end()
  expect(rows).toEqual([{ left: 0 }])
})
