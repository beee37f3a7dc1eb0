import {
  addRecord,
  createDocument,
  createWorkspace,
  deleteFile,
  keepFile,
  listFiles,
  listRecords,
  setLimits,
} from '@stackwright/contract'
import type { StoredFile, TableDocument } from '@stackwright/language'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDocument } from '../testing/serve-documents.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'

const table = makeDocument({
  kind: 'table',
  name: 'paper',
  fields: [
    { id: 'id', name: 'id', type: 'int', required: true },
    { id: 'file', name: 'file', type: 'attachment' },
    { id: 'photos', name: 'photos', type: 'image', list: true },
  ],
}) as TableDocument
const gif = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAAC', 'base64')

let server: TestServer
let ada: TestClient
let workspace: string
beforeAll(async () => {
  server = await startTestServer()
  ada = await server.setUpOwner()
  workspace = await open('Papers')
  await ada.call(createDocument, { params: { workspace }, body: { document: table, publish: true } })
})
afterAll(() => server.close())

const open = async (name: string) => (await ada.call(createWorkspace, { body: { name } })).id

async function upload(
  query: Record<string, string>,
  content: string | Uint8Array<ArrayBuffer>,
  { client = ada, at = workspace, type = 'application/octet-stream' } = {},
) {
  const path = `/platform${keepFile.path.replace(':workspace', at)}?${new URLSearchParams(query)}`
  const headers = { 'content-type': type, 'sec-fetch-site': 'same-origin' }
  const reply = await client.fetch(path, { method: 'POST', headers, body: content })
  return { status: reply.status, body: (await reply.json()) as StoredFile & { message: string } }
}
const list = (query: object = {}, at = workspace) =>
  ada.call(listFiles, { params: { workspace: at }, query: query as never })

test('a file is kept, listed with who kept it, opened and deleted', async () => {
  const { status, body } = await upload({ name: '../dot.gif', mime: 'text/plain', access: 'private' }, gif)
  expect([status, body]).toEqual([
    200,
    {
      access: 'private',
      path: expect.stringMatching(/^\/vault\/[\w-]{32}\/dot\.gif$/),
      url: server.url + body.path,
      name: 'dot.gif',
      type: 'image',
      mime: 'image/gif',
      size: gif.byteLength,
      meta: { width: 1, height: 1 },
    },
  ])
  await upload({ name: 'notes.txt' }, 'Hi')
  const { meta: _, ...described } = body
  expect(await list()).toMatchObject({ itemsTotal: 2, used: gif.byteLength + 2, quota: 5_000_000_000 })
  expect((await list({ search: 'DOT' })).items).toEqual([
    { ...described, createdAt: expect.any(String), keptBy: 'Ada' },
  ])
  expect((await list({ perPage: 1 })).items.map(({ name }) => name)).toEqual(['notes.txt'])
  const opened = await ada.fetch(body.path)
  expect(Buffer.from(await opened.arrayBuffer()).equals(gif)).toBe(true)
  await ada.call(deleteFile, { params: { workspace }, body: { path: body.path } })
  expect(await ada.fail(deleteFile, { params: { workspace }, body: { path: body.path } })).toMatchObject({
    status: 404,
  })
  expect(await list()).toMatchObject({ itemsTotal: 1, used: 2 })
})

test('records tell which of their files were deleted', async () => {
  const kept = await Promise.all(
    ['a.gif', 'b.gif', 'c.gif'].map(async (name) => (await upload({ name, for: 'image' }, gif)).body),
  )
  const [file, ...photos] = kept
  const params = { workspace, table: table.id }
  await ada.call(addRecord, { params, body: { data: { file, photos } as never } })
  expect((await ada.call(listRecords, { params })).missingFiles).toEqual([])
  for (const { path } of kept.slice(1)) await ada.call(deleteFile, { params: { workspace }, body: { path } })
  const { items, missingFiles } = await ada.call(listRecords, { params })
  expect([items[0]?.file, missingFiles.toSorted()]).toEqual([file, photos.map(({ path }) => path).toSorted()])
})

test.each<[string, Record<string, string>, string, object, number, RegExp]>([
  ['a text for a picture', { name: 'a.png', for: 'image' }, 'Hi', {}, 400, /an image/],
  ['a file without a name', { name: '' }, 'Hi', {}, 400, /name/],
  ['JSON', { name: 'a.txt' }, '{}', { type: 'application/json' }, 415, /octet-stream/],
])('%s is refused and not kept', async (_, query, content, more, status, message) => {
  const before = (await list()).itemsTotal
  const reply = await upload(query, content, more)
  expect([reply.status, reply.body.message]).toEqual([status, expect.stringMatching(message)])
  expect((await list()).itemsTotal).toBe(before)
})

test('there is no more room than the limits say', async () => {
  const at = await open('Small')
  await ada.call(setLimits, { params: { workspace: at }, body: { limits: { maxStorage: 1_000, maxUpload: 2_000 } } })
  expect((await upload({ name: 'a' }, 'x'.repeat(900), { at })).status).toBe(200)
  const full = await upload({ name: 'b' }, 'x'.repeat(200), { at })
  expect([full.status, full.body.message]).toEqual([400, expect.stringContaining('1000 bytes')])
  expect((await upload({ name: 'c' }, 'x'.repeat(3_000), { at })).status).toBe(413)
  expect(await list({}, at)).toMatchObject({ itemsTotal: 1, used: 900, quota: 1_000 })
})

test('viewers see files and change none; others see nothing', async () => {
  const { path } = (await upload({ name: 'a.txt' }, 'Hi')).body
  const viewer = await server.addMember(workspace, 'viewer')
  expect((await viewer.call(listFiles, { params: { workspace } })).items.map((file) => file.path)).toContain(path)
  expect((await upload({ name: 'b.txt' }, 'Hi', { client: viewer })).status).toBe(403)
  expect(await viewer.fail(deleteFile, { params: { workspace }, body: { path } })).toMatchObject({ status: 403 })
  const nobody = await server.addMember(workspace, null)
  expect(await nobody.fail(listFiles, { params: { workspace } })).toMatchObject({ status: 404 })
  const elsewhere = await open('Elsewhere')
  expect(await ada.fail(deleteFile, { params: { workspace: elsewhere }, body: { path } })).toMatchObject({
    status: 404,
  })
})
