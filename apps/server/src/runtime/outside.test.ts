import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { constant, type Document, type Json, object, reference, type Step, variable } from '@stackwright/language'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  makeDocument,
  makeStep,
  type RequestOptions,
  serveDocuments,
  type TestRuntime,
  testWorkspace,
} from '../testing/serve-documents.ts'

const endpoint = (
  method: string,
  path: string,
  stack: Step[],
  response: Document | unknown = null,
  more: object = {},
) => makeDocument({ kind: 'endpoint', group: 'main', method, path, stack, response, ...more })

const header = (value: string, duplicates: 'replace' | 'append' = 'replace') =>
  makeStep('util.set_header', { value: constant(value), duplicates: constant(duplicates) })

const lambda = (code: string, more: Record<string, Json> = {}) => {
  const given = Object.fromEntries(Object.entries(more).map(([name, value]) => [name, constant(value)]))
  return makeStep('api.lambda', { code: constant(code), ...given }, { result: 'result' })
}

const raw = (encoding: string) => makeStep('util.get_raw_input', { encoding: constant(encoding) }, { result: 'result' })
const result = variable('result')

let other: Server
let served: TestRuntime
beforeAll(async () => {
  other = createServer((request, response) => {
    response.writeHead(request.url === '/missing' ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ method: request.method, key: request.headers['x-key'] ?? null }))
  })
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const base = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  const call = (path: string, more: Record<string, Json> = {}) =>
    makeStep(
      'api.request',
      Object.fromEntries(Object.entries({ url: base + path, ...more }).map(([name, value]) => [name, constant(value)])),
      { result: 'result' },
    )
  const documents = [
    makeDocument({ kind: 'api_group', name: 'main', canonical: 'main' }),
    endpoint('GET', 'plain', [], constant({ a: 1 })),
    endpoint('GET', 'status', [header('HTTP/1.1 201 Created'), header('X-One: 1')], constant({ a: 1 })),
    endpoint('GET', 'nothing', [header('HTTP/1.1 204 No Content')], constant({ a: 1 })),
    endpoint('GET', 'page', [header('content-type: text/html; charset=utf-8')], constant('<h1>é</h1>')),
    endpoint('GET', 'csv', [header('Content-Type: text/csv')], constant([1, 2])),
    endpoint('GET', 'api-json', [header('Content-Type: application/vnd.api+json')], constant('text')),
    endpoint('GET', 'bytes', [header('Content-Type: image/png')], constant('\udc89PNG\r\n')),
    endpoint(
      'GET',
      'file',
      [
        makeStep(
          'storage.create_file_resource',
          { filename: constant('a.png'), filedata: constant('\udc89PNG') },
          { result: 'result' },
        ),
        header('Content-Type: image/png'),
        header('Content-Disposition: attachment'),
      ],
      result,
    ),
    endpoint(
      'GET',
      'described-file',
      [
        makeStep(
          'storage.create_file_resource',
          { filename: constant('a.csv'), filedata: constant('a;b') },
          { result: 'result' },
        ),
      ],
      result,
    ),
    endpoint('GET', 'cookies', [header('Set-Cookie: a=1', 'append'), header('Set-Cookie: b=2', 'append')]),
    endpoint('GET', 'replaced', [header('X-A: 1'), header('x-a: 2')]),
    endpoint('GET', 'length', [header('Content-Length: 1')]),
    endpoint('GET', 'split', [makeStep('util.set_header', { value: reference('input', 'value') })], null, {
      inputs: [{ name: 'value', type: 'text' }],
    }),
    endpoint('GET', 'studio', [header('Set-Cookie: stackwright_session=x')]),
    endpoint('GET', 'nameless', [header('Set-Cookie: =stackwright_session=x')]),
    endpoint('GET', 'far', [header('HTTP/1.1 999 Far')]),
    endpoint('POST', 'raw', [raw('json')], result),
    endpoint('GET', 'raw', [raw('json')], result),
    endpoint('POST', 'raw-text', [raw('none')], result),
    endpoint('GET', 'sleep', [makeStep('util.sleep', { value: constant(0.5) })], constant('woke')),
    endpoint(
      'GET',
      'call',
      [call('/', { method: 'POST', params: { a: 1 }, headers: ['X-Key: k'] })],
      variable('result', 'response', 'result'),
    ),
    endpoint(
      'GET',
      'call-object',
      [call('/missing', { headers: { 'X-Key': 'o' } })],
      object({ status: variable('result', 'response', 'status'), sent: variable('result', 'request', 'headers') }),
    ),
    endpoint('GET', 'call-inside', [makeStep('api.request', { url: constant('http://169.254.169.254/latest') })]),
    endpoint(
      'GET',
      'lambda',
      [
        makeStep('var', { name: constant('list'), value: constant([1, 2]) }),
        lambda(
          'console.log("seen", $var.list.length); return { sum: $var.list[0] + $var.list[1], id: $input.id, auth: $auth }',
        ),
      ],
      result,
      {
        inputs: [{ name: 'id', type: 'int' }],
      },
    ),
    endpoint('GET', 'lambda-fails', [lambda('\nnull.x')], result),
    endpoint('GET', 'lambda-hangs', [lambda('while (true) {}', { timeout: 0.4 })], result),
    endpoint('GET', 'lambda-grows', [lambda('const all = []; for (;;) all.push(new Uint8Array(1e6))')], result),
  ]
  served = await serveDocuments({ [testWorkspace]: documents }, { allowedHosts: '127.0.0.1' })
})
afterAll(async () => {
  await served.close()
  other.close()
})

const send = (path: string, options?: RequestOptions) => served.send(`/api:main/${path}`, options)

describe('what a program says of its answer', () => {
  test.each([
    ['plain', 200, 'application/json; charset=utf-8', '{"a":1}'],
    ['status', 201, 'application/json; charset=utf-8', '{"a":1}'],
    ['nothing', 204, undefined, ''],
    ['page', 200, 'text/html; charset=utf-8', '<h1>é</h1>'],
    ['csv', 200, 'text/csv', '[1,2]'],
    ['api-json', 200, 'application/vnd.api+json', '"text"'],
  ])('%s', async (path, status, type, text) => {
    const reply = await send(path)
    expect([reply.status, reply.headers['content-type'], reply.text]).toEqual([status, type, text])
  })

  test.each([
    ['bytes', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
    ['file', [0x89, 0x50, 0x4e, 0x47]],
  ])('%s leave as they are', async (path, bytes) => {
    const { status, headers, bytes: sent } = await send(path)
    expect([status, headers['content-type'], headers['content-length'], [...sent]]).toEqual([
      200,
      'image/png',
      String(bytes.length),
      bytes,
    ])
  })

  test('a file is described where nothing is said of its type', async () => {
    expect((await send('described-file')).body).toMatchObject({ name: 'a.csv', size: 3 })
  })

  test('headers are replaced or added to', async () => {
    expect((await send('status')).headers['x-one']).toBe('1')
    expect((await send('cookies')).headers['set-cookie']).toEqual(['a=1', 'b=2'])
    expect((await send('replaced')).headers['x-a']).toBe('2')
  })

  test('a page cannot act for who is signed in to the studio', async () => {
    const { headers } = await send('page')
    expect(headers['content-security-policy']).toMatch(/^sandbox (?!.*same-origin)/)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test.each(['length', 'studio', 'nameless', 'far', 'split?value=X-A:%201%0D%0AX-B:%202', 'split?value=nothing'])(
    '%s is refused',
    async (path) => {
      const reply = await send(path)
      expect([reply.status, (reply.body as { code: string }).code, reply.headers['x-b']]).toEqual([
        500,
        'ERROR_FATAL',
        undefined,
      ])
    },
  )
})

describe('what was sent', () => {
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{ "a": 1, "b": [true] }' }
  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1&b=x' }
  test.each<[string, RequestOptions, unknown]>([
    ['raw', json, { a: 1, b: [true] }],
    ['raw', form, { a: '1', b: 'x' }],
    ['raw', { method: 'POST' }, {}],
    ['raw?a=1', {}, { a: '1' }],
    ['raw-text', json, '{ "a": 1, "b": [true] }'],
    ['raw-text', form, 'a=1&b=x'],
    ['raw-text', { method: 'POST' }, ''],
  ])('%s %j', async (path, options, expected) => {
    expect((await send(path, options)).body).toEqual(expected)
  })
})

test('a step that sleeps lets others run', async () => {
  let asleep = true
  const sleeping = send('sleep').then((reply) => {
    asleep = false
    return reply
  })
  expect((await send('plain')).status).toBe(200)
  expect(asleep).toBe(true)
  expect((await sleeping).body).toBe('woke')
})

describe('requests to other servers', () => {
  test('give the answer, whatever its status', async () => {
    expect((await send('call')).body).toEqual({ method: 'POST', key: 'k' })
    expect((await send('call-object')).body).toEqual({ status: 404, sent: ['X-Key: o'] })
  })

  test('inside are refused', async () => {
    const { status, body } = await send('call-inside')
    expect({ status, body }).toEqual({
      status: 500,
      body: {
        code: 'ERROR_FATAL',
        message:
          'The request to http://169.254.169.254 is not allowed: it is not on the public internet. The operator can allow it with ALLOWED_HOSTS.',
        payload: '',
      },
    })
  })
})

describe('code', () => {
  test('sees inputs, variables and user, and logs', async () => {
    expect((await send('lambda?id=5')).body).toEqual({ sum: 3, id: 5, auth: null })
    expect(served.logged.filter(({ msg }) => msg === 'debug.log').map(({ value }) => value)).toEqual([['seen', 2]])
  })

  test('that fails is the run’s failure', async () => {
    const { status, body } = await send('lambda-fails')
    expect({ status, body }).toEqual({
      status: 500,
      body: {
        code: 'ERROR_FATAL',
        message: "The code failed in line 2: TypeError: cannot read property 'x' of null",
        payload: { name: 'TypeError', message: "cannot read property 'x' of null", line: 2 },
      },
    })
  })

  test.each(['lambda-hangs', 'lambda-grows'])(
    '%s: it ends alone, and others are served meanwhile',
    { retry: 3 },
    async (path) => {
      await send('plain')
      const outcome = send(path)
      let ended = false
      void outcome.then(() => {
        ended = true
      })
      let meanwhile = 0
      for (; !ended; meanwhile++) expect((await send('plain')).status).toBe(200)
      const { status, body } = await outcome
      expect(status).toBe(500)
      expect((body as { message: string }).message).toMatch(
        /^This run was stopped: it reached its limit of (0\.4 s|64 MB) /,
      )
      // One that had to wait for the code would be the last.
      expect(meanwhile).toBeGreaterThan(2)
    },
  )
})
