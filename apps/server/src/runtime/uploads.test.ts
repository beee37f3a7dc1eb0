import { request } from 'node:http'
import { type Document, object, reference } from '@stackwright/language'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeDocument, makeStep, serveDocuments, type TestRuntime, testWorkspace } from '../testing/serve-documents.ts'

const input = (name: string, type: string, more: Record<string, unknown> = {}) => ({
  name,
  type,
  required: false,
  nullable: true,
  ...more,
})
const endpoint = (path: string, more: Record<string, unknown>) =>
  makeDocument({ kind: 'endpoint', group: 'main', method: 'POST', path, ...more })
const input$ = (...path: string[]) => reference('input', ...path)

const documents: Document[] = [
  makeDocument({ kind: 'api_group', name: 'main', canonical: 'main' }),
  endpoint('describe', {
    inputs: [
      input('title', 'text'),
      input('file', 'file'),
      input('photos', 'image', { list: true }),
      input('paper', 'attachment'),
    ],
    response: object({
      title: input$('title'),
      file: input$('file'),
      photos: input$('photos'),
      paper: input$('paper'),
    }),
  }),
  endpoint('read', {
    inputs: [input('file', 'file', { required: true, nullable: false })],
    stack: [makeStep('storage.read_file_resource', { value: input$('file') }, { result: 'content' })],
    response: reference('var', 'content'),
  }),
  endpoint('copy', {
    inputs: [input('file', 'file')],
    stack: [
      makeStep('var', { variable: reference('var', 'copy'), value: object({ name: input$('file', 'name') }) }),
      makeStep('storage.create_attachment', { value: reference('var', 'copy') }, { result: 'kept' }),
    ],
  }),
  endpoint('plain', { inputs: [input('name', 'text')], response: input$('name') }),
]

let served: TestRuntime
beforeAll(async () => {
  served = await serveDocuments(
    { [testWorkspace]: documents },
    { ceilings: { maxBody: 2_000, maxUpload: 600_000, maxFiles: 3 } },
  )
})
afterAll(() => served.close())

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000000900', 'hex')
const file = (name: string, content: string | Uint8Array<ArrayBuffer>, filename: string, type = '') => {
  const form: [string, File] = [name, new File([content], filename, { type })]
  return form
}

async function post(path: string, ...parts: [string, string | File][]) {
  const form = new FormData()
  for (const [name, value] of parts) form.append(name, value)
  const reply = await fetch(`http://127.0.0.1:${served.port}/api:main/${path}`, { method: 'POST', body: form })
  return { status: reply.status, body: (await reply.json()) as unknown }
}

const described = (name: string, type: string, mime: string, size: number, meta = {}) => ({
  path: `upload:${name}`,
  name,
  type,
  mime,
  size,
  meta,
})
const nothing = { title: null, file: null, photos: null, paper: null }
const image = described('a.png', 'image', 'image/png', png.length, { width: 16, height: 9 })

describe('an upload', () => {
  test.each<[string, [string, string | File][], object]>([
    [
      'comes beside texts',
      [['title', 'Hi'], file('file', 'a,b', 'a.csv', 'text/csv')],
      { title: 'Hi', file: described('a.csv', 'text', 'text/csv', 3) },
    ],
    [
      'is one of a list, in order',
      [file('photos[]', png, 'a.png'), file('photos[]', png, 'b.png')],
      { photos: [image, { ...image, name: 'b.png', path: 'upload:b.png' }] },
    ],
    ['is a list of one', [file('photos', png, 'a.png')], { photos: [image] }],
    [
      'is what its content says',
      [file('paper', png, 'a.pdf', 'application/pdf')],
      { paper: { ...image, name: 'a.pdf', path: 'upload:a.pdf' } },
    ],
    [
      'has a name without folders',
      [file('file', '', '../../a.txt', 'text/plain')],
      { file: described('a.txt', 'text', 'text/plain', 0) },
    ],
    ['that nobody has chosen is none', [file('file', '', '')], {}],
    [
      'was kept before',
      [['paper', '{"path":"/vault/x/a.pdf","mime":"application/pdf","access":"private"}']],
      {
        paper: {
          access: 'private',
          path: '/vault/x/a.pdf',
          name: 'a.pdf',
          type: 'pdf',
          size: 0,
          mime: 'application/pdf',
          meta: {},
          url: null,
        },
      },
    ],
  ])('%s', async (_, parts, expected) => {
    expect(await post('describe', ...parts)).toEqual({ status: 200, body: { ...nothing, ...expected } })
  })

  test.each([10, 300_000, 590_000])('of %i bytes is read', async (size) => {
    const content = Uint8Array.from({ length: size }, (_, index) => 97 + (index % 26))
    expect(await post('read', file('file', content, 'a.txt', 'text/plain'))).toMatchObject({
      status: 200,
      body: { data: Buffer.from(content).toString(), name: 'a.txt', mime: 'text/plain', size },
    })
  })

  test('comes as a text in JSON', async () => {
    const body = JSON.stringify({ file: 'data:text/plain;name=a.txt;base64,SGk=' })
    const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    expect(await served.send('/api:main/read', options)).toMatchObject({
      status: 200,
      body: { data: 'Hi', name: 'a.txt' },
    })
  })

  const bytes = (size: number) => new Uint8Array(size)
  test.each<[string, string, [string, string | File][], number, object]>([
    ['for a text', 'describe', [file('title', 'x', 'a.txt')], 400, { param: 'title' }],
    ['for no input', 'describe', [file('other', 'x', 'a.txt')], 400, { param: 'other' }],
    ['where no input takes one', 'plain', [file('name', 'x', 'a.txt')], 400, { param: 'name' }],
    ['that comes twice', 'describe', [file('file', 'x', 'a'), file('file', 'y', 'b')], 400, { param: 'file' }],
    ['that is no image', 'describe', [file('photos[]', '<svg/>', 'a.png', 'image/png')], 400, { param: 'photos' }],
    ['that is a text', 'read', [['file', '/etc/passwd']], 400, { param: 'file' }],
    ['that is missing', 'read', [], 400, { param: 'file' }],
    [
      'of too many',
      'describe',
      ['a', 'b', 'c', 'd'].map((name) => file('photos[]', png, name)),
      400,
      { param: 'body' },
    ],
    ['that is too large', 'describe', [file('file', bytes(600_001), 'a')], 413, {}],
    [
      'of too much together',
      'describe',
      [file('file', bytes(400_000), 'a'), file('paper', bytes(400_000), 'b')],
      413,
      {},
    ],
    ['beside too much text', 'describe', [['title', 'x'.repeat(2_001)], file('file', 'x', 'a')], 413, {}],
    ['of which only the description is there', 'copy', [file('file', 'x', 'a')], 500, {}],
  ])('%s is refused', async (_, path, parts, status, payload) => {
    expect(await post(path, ...parts)).toMatchObject({
      status,
      body: Object.keys(payload).length > 0 ? { payload } : {},
    })
  })

  test.each([
    '{"file":{"path":"/etc/passwd"}}',
    '{"file":{"path":"upload:a.txt","name":"a.txt","size":1}}',
    '{"file":[]}',
  ])('is not imitated by %s', async (body) => {
    const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
    expect(await served.send('/api:main/read', options)).toMatchObject({
      status: 400,
      body: { payload: { param: 'file' } },
    })
  })
})

const raw = (...lines: string[]) => ({
  method: 'POST',
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  body: lines.join('\r\n'),
})

test.each([
  ['a part without a name', raw('--x', 'Content-Disposition: form-data', '', 'a', '--x--', '')],
  ['a file without a name', raw('--x', 'Content-Disposition: form-data; filename="a"', '', 'a', '--x--', '')],
  ['a file that ends in the middle', raw('--x', 'Content-Disposition: form-data; name="file"; filename="a"', '', 'a')],
  ['a head that ends in the middle', raw('--x', 'Content-Dis')],
])('%s is refused', async (_, options) => {
  expect(await served.send('/api:main/describe', options)).toMatchObject({ status: 400 })
})

test('a client that goes away in the middle leaves nothing behind', async () => {
  const before = served.logged.length
  const outgoing = request({
    port: served.port,
    method: 'POST',
    path: '/api:main/read',
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '500000' },
  })
  outgoing.on('error', () => {})
  outgoing.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n')
  outgoing.write(Buffer.alloc(300_000))
  await new Promise((resolve) =>
    outgoing.once('drain', resolve).once('socket', (socket) => socket.once('drain', resolve)),
  )
  outgoing.destroy()
  expect(await post('read', file('file', 'x', 'a.txt'))).toMatchObject({ status: 200 })
  expect(served.logged.slice(before)).toEqual([])
})
