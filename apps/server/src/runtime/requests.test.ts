import { connect } from 'node:net'
import {
  array,
  binary,
  constant,
  type Document,
  type EndpointDocument,
  type Expression,
  object,
  reference,
  variable,
} from '@stackwright/language'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { busyTime } from '../../../../tools/testing/busy-time.ts'
import {
  makeDocument,
  makeStep,
  type RequestOptions,
  serveDocuments,
  type TestRuntime,
  testWorkspace,
} from '../testing/serve-documents.ts'

const endpoint = (method: string, path: string, more: Partial<EndpointDocument> | Record<string, unknown> = {}) =>
  makeDocument({ kind: 'endpoint', group: 'main', method, path, ...more })

const input = (name: string, type: string, more: Record<string, unknown> = {}) => ({ name, type, ...more })
const echo = (...names: string[]) => object(Object.fromEntries(names.map((name) => [name, reference('input', name)])))

const never = binary(constant(1), '==', constant(2))
const precondition = (type: string | undefined, payload?: Expression) =>
  makeStep('precondition', {
    condition: never,
    error: constant('Not today'),
    ...(type && { error_type: constant(type) }),
    ...(payload && { payload }),
  })

/** A variable with a value that stands in itself so many times over: without end as text. */
const doubled = (name: string, times: number) =>
  [constant('x'), ...Array.from({ length: times }, () => array(variable(name), variable(name)))].map((value) =>
    makeStep('var', { name: constant(name), value }),
  )

const optional = { required: false, nullable: true }
const echoInputs = [
  input('name', 'text', { filters: [{ name: 'max', arguments: [20] }] }),
  input('age', 'int', optional),
  input('tags', 'text', { ...optional, list: true }),
  input('data', 'json', optional),
  input('day', 'date', optional),
  input('mail', 'email', optional),
  input('level', 'enum', { ...optional, values: ['low', 'high'] }),
  input('at', 'timestamp', optional),
  input('on', 'bool', optional),
  input('key', 'uuid', optional),
  input('price', 'decimal', optional),
  input('address', 'object', { ...optional, fields: [input('city', 'text')] }),
]
const names = echoInputs.map(({ name }) => name)

const documents: Document[] = [
  makeDocument({ kind: 'api_group', name: 'main', canonical: 'main' }),
  endpoint('GET', 'hello', { response: constant({ hello: 'wörld' }) }),
  endpoint('GET', 'number', {
    stack: [makeStep('security.random_number', { min: constant(7), max: constant(7) }, { result: 'number' })],
    response: object({ number: reference('var', 'number') }),
    history: 'all',
  }),
  endpoint('GET', 'items/{id}', { inputs: [input('id', 'int')], response: echo('id') }),
  endpoint('GET', 'items/mine', { response: constant('mine') }),
  endpoint('POST', 'items/{id}', { inputs: [input('id', 'int'), input('name', 'text')], response: echo('id', 'name') }),
  endpoint('POST', 'echo', { inputs: echoInputs, response: echo(...names) }),
  endpoint('GET', 'echo', { inputs: echoInputs, response: echo(...names) }),
  endpoint('GET', 'null'),
  endpoint('GET', 'gone', { active: false }),
  ...['inputerror', 'badrequest', 'unauthorized', 'accessdenied', 'notfound', 'toomanyrequests', 'standard'].map(
    (type) => endpoint('GET', `fail/${type}`, { stack: [precondition(type)] }),
  ),
  endpoint('GET', 'fail/payload', { stack: [precondition('badrequest', constant('why'))] }),
  endpoint('GET', 'fail/untyped', { stack: [precondition(undefined)] }),
  endpoint('GET', 'fail/throw', {
    stack: [makeStep('throw', { name: constant('Boom'), value: constant({ detail: 1 }) })],
  }),
  endpoint('GET', 'fail/step', {
    stack: [makeStep('security.random_number', { min: constant(2), max: constant(1) })],
  }),
  endpoint('GET', 'fail/missing', { response: reference('var', 'nothing', 'here') }),
  endpoint('GET', 'fail/function', { stack: [makeStep('no.such_function', {})] }),
  endpoint('GET', 'fail/bug', {
    stack: [makeStep('security.check_password', { text_password: constant('x'), hash_password: constant('y') })],
  }),
  endpoint('GET', 'fail/huge', { response: constant('x'.repeat(3_000)) }),
  ...['badrequest', 'standard'].map((type) =>
    endpoint('GET', `fail/endless/${type}`, {
      history: 'all',
      stack: [...doubled('x', 60), precondition(type, variable('x'))],
    }),
  ),
  endpoint('GET', 'fail/late', { authentication: 'nobody' }),
]

let served: TestRuntime
beforeAll(async () => {
  served = await serveDocuments(
    { [testWorkspace]: documents },
    {
      passwords: { hash: async () => '', verify: () => Promise.reject(new TypeError('implementation has sk_live_1')) },
      environment: { KEY: 'sk_live_1' },
      ceilings: { maxBody: 200_000, maxAnswer: 2_000 },
    },
  )
})
afterAll(() => served.close())

const json = (body: unknown, more: RequestOptions['headers'] = {}): RequestOptions => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...more },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const error = (status: number, code: string, message: unknown, payload: unknown = '') => ({
  status,
  body: { code, message, payload },
})

describe('an endpoint', () => {
  test.each<[string, string, RequestOptions, number, unknown]>([
    ['answers JSON', '/api:main/number', {}, 200, { number: 7 }],
    ['answers on its branch', '/api:main:main/number', {}, 200, { number: 7 }],
    ['answers null without a response', '/api:main/null', {}, 200, null],
    ['reads its path', '/api:main/items/5', {}, 200, { id: 5 }],
    ['with a fixed path wins over a parameter', '/api:main/items/mine', {}, 200, 'mine'],
    [
      'takes the path over the body and the query',
      '/api:main/items/5?id=7&name=q',
      json({ id: 6, name: 'b' }),
      200,
      { id: 5, name: 'b' },
    ],
    ['takes the query where the body says nothing', '/api:main/items/5?name=q', json({}), 200, { id: 5, name: 'q' }],
    ['reads a query without a body', '/api:main/items/5?name=q', { method: 'POST' }, 200, { id: 5, name: 'q' }],
    [
      'reads a form',
      '/api:main/items/5',
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'name=a%20b+c' },
      200,
      { id: 5, name: 'a b c' },
    ],
    [
      'reads multipart form data',
      '/api:main/items/5',
      {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nAda\r\n--x--\r\n',
      },
      200,
      { id: 5, name: 'Ada' },
    ],
    ['reads JSON with a byte order mark', '/api:main/items/5', json('\ufeff{"name":"x"}'), 200, { id: 5, name: 'x' }],
    [
      'reads a charset',
      '/api:main/items/5',
      json({ name: 'x' }, { 'content-type': 'application/json; charset=UTF-8' }),
      200,
      { id: 5, name: 'x' },
    ],
  ])('%s', async (_, path, options, status, body) => {
    expect(await served.send(path, options)).toMatchObject({ status, body })
  })

  test('says what it sends', async () => {
    const { headers, text } = await served.send('/api:main/hello')
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(text)),
      'x-content-type-options': 'nosniff',
    })
  })

  test('answers HEAD as GET, without the body', async () => {
    expect(await served.send('/api:main/number', { method: 'HEAD' })).toMatchObject({
      status: 200,
      text: '',
      headers: { 'content-length': '12' },
    })
  })

  test('keeps a history where it is asked to', async () => {
    served.records.length = 0
    await served.send('/api:main/number')
    await served.send('/api:main/null')
    await served.send('/api:main/fail/step')
    expect(served.records.map(({ status, source, failure }) => [status, source, failure?.code])).toEqual([
      [200, 'http', undefined],
      [500, 'http', 'ARGUMENT.OUT_OF_RANGE'],
    ])
  })
})

describe('errors', () => {
  const missing = (path: string) => `There is no endpoint GET ${path}.`
  test.each<[string, ReturnType<typeof error>]>([
    ['/api:main/nothing', error(404, 'ERROR_CODE_NOT_FOUND', missing('nothing'))],
    ['/api:nothing/number', error(404, 'ERROR_CODE_NOT_FOUND', missing('number'))],
    ['/api:main:draft/number', error(404, 'ERROR_CODE_NOT_FOUND', missing('number'))],
    ['/api:main', error(404, 'ERROR_CODE_NOT_FOUND', missing(''))],
    ['/api:main/gone', error(404, 'ERROR_CODE_NOT_FOUND', missing('gone'))],
    ['/api:__proto__/number', error(404, 'ERROR_CODE_NOT_FOUND', missing('number'))],
    ['/api:main/fail/inputerror', error(400, 'ERROR_CODE_INPUT_ERROR', 'Not today')],
    ['/api:main/fail/badrequest', error(400, 'ERROR_CODE_BAD_REQUEST', 'Not today')],
    ['/api:main/fail/payload', error(400, 'ERROR_CODE_BAD_REQUEST', 'Not today', 'why')],
    ['/api:main/fail/unauthorized', error(401, 'ERROR_CODE_UNAUTHORIZED', 'Not today')],
    ['/api:main/fail/accessdenied', error(403, 'ERROR_CODE_ACCESS_DENIED', 'Not today')],
    ['/api:main/fail/notfound', error(404, 'ERROR_CODE_NOT_FOUND', 'Not today')],
    ['/api:main/fail/toomanyrequests', error(429, 'ERROR_CODE_TOO_MANY_REQUESTS', 'Not today')],
    ['/api:main/fail/standard', error(500, 'ERROR_FATAL', 'Not today')],
    ['/api:main/fail/untyped', error(500, 'ERROR_FATAL', 'Not today')],
    ['/api:main/fail/step', error(500, 'ERROR_FATAL', expect.stringContaining('max'))],
    ['/api:main/fail/missing', error(500, 'ERROR_FATAL', expect.stringMatching(/nothing/))],
    ['/api:main/fail/function', error(500, 'ERROR_FATAL', expect.stringMatching(/no\.such_function/))],
    [
      '/api:main/fail/huge',
      error(500, 'ERROR_FATAL', expect.stringMatching(/size of the answer/), {
        limit: 'size of the answer',
      }),
    ],
    ...['badrequest', 'standard'].map((type): [string, ReturnType<typeof error>] => [
      `/api:main/fail/endless/${type}`,
      error(500, 'ERROR_FATAL', expect.stringMatching(/size of values/), { limit: 'size of values' }),
    ]),
    ['/api:main/fail/late', error(500, 'ERROR_FATAL', 'There is no table called nobody.')],
  ])('%s', async (path, expected) => {
    expect(await served.send(path)).toMatchObject(expected)
  })

  test('of a throw carry its name and value', async () => {
    const reply = await served.send('/api:main/fail/throw')
    expect(reply).toMatchObject({ status: 500, body: { code: 'ERROR_FATAL' } })
    expect(reply.text).toContain('Boom')
    expect(reply.text).toContain('detail')
  })

  test('of ours leak nothing but an id, which is in the log', async () => {
    const reply = await served.send('/api:main/fail/bug')
    const { payload } = reply.body as { payload: { id: string } }
    expect(reply).toMatchObject({ status: 500, body: { code: 'ERROR_INTERNAL', payload: { id: expect.any(String) } } })
    expect(reply.text).not.toMatch(/implementation|TypeError/)
    const logged = served.logged.find(({ id }) => id === payload.id)
    expect(logged).toMatchObject({ err: { message: 'implementation has ••••••••' } })
    expect(JSON.stringify(logged)).not.toContain('sk_live_1')
  })

  test('tell when to come back and how to sign in', async () => {
    expect((await served.send('/api:main/fail/toomanyrequests')).headers).toHaveProperty('retry-after')
    expect((await served.send('/api:main/fail/unauthorized')).headers).toHaveProperty('www-authenticate', 'Bearer')
  })
})

describe('bad input', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
  const wrong = (param: string) => error(400, 'ERROR_CODE_INPUT_ERROR', expect.any(String), { param })
  const bodies: [string, unknown, ReturnType<typeof error>][] = [
    ['a required input missing', {}, wrong('name')],
    ['null', { name: null }, wrong('name')],
    ['empty', { name: '' }, wrong('name')],
    ['too long', { name: 'x'.repeat(21) }, wrong('name')],
    ['a number for text in a list', { name: 'x', tags: [{}] }, wrong('tags')],
    ['text for int', { name: 'x', age: 'abc' }, wrong('age')],
    ['an exponent for int', { name: 'x', age: '1e1' }, wrong('age')],
    ['a fraction for int', { name: 'x', age: 1.5 }, wrong('age')],
    ['a list for int', { name: 'x', age: [1] }, wrong('age')],
    ['an object for text', { name: {} }, wrong('name')],
    ['text for a list', { name: 'x', tags: 'a' }, wrong('tags')],
    ['no date', { name: 'x', day: '2026-02-30' }, wrong('day')],
    ['no e-mail', { name: 'x', mail: 'ada' }, wrong('mail')],
    ['no value of the enum', { name: 'x', level: 'middle' }, wrong('level')],
    ['no time', { name: 'x', at: 'soon' }, wrong('at')],
    ['no bool', { name: 'x', on: 'perhaps' }, wrong('on')],
    ['no uuid', { name: 'x', key: '1' }, wrong('key')],
    ['no decimal', { name: 'x', price: 'free' }, wrong('price')],
    ['an object without its field', { name: 'x', address: {} }, wrong('address.city')],
    ['text for an object', { name: 'x', address: 'Paris' }, wrong('address')],
    ['100,000 levels', `{"name":"x","data":${nested(80_000)}}`, wrong('data')],
    ['100,000 levels, not closed', `{"name":"x","data":${'['.repeat(100_000)}`, wrong('data')],
    ['100,000 levels in what is no input', `{"name":"x","other":${nested(80_000)}}`, wrong('other')],
    ['513 levels', `{"name":"x","data":${nested(513)}}`, wrong('data')],
    ['__proto__', '{"name":"x","__proto__":{"age":1}}', wrong('__proto__')],
    ['constructor', '{"name":"x","constructor":{"prototype":{"age":1}}}', wrong('constructor')],
    ['__proto__ inside', '{"name":"x","data":{"a":[{"__proto__":{"age":1}}]}}', wrong('data')],
    ['__proto__ in other letters', '{"name":"x","data":{"\\u005f_proto__":1}}', wrong('data')],
    ['a list', [], wrong('body')],
    ['text', '"name"', wrong('body')],
    ['no JSON', '{name:1}', wrong('body')],
    ['cut JSON', '{"name":', wrong('body')],
    ['a number too large', '{"name":"x","age":1e400}', wrong('age')],
    ['more than 64 bits', '{"name":"x","age":9223372036854775808}', wrong('age')],
  ]
  test.each(bodies)('%s is refused by name at once', async (_, body, expected) => {
    const busy = busyTime()
    const reply = await served.send('/api:main/echo', json(body))
    expect(busy()).toBeLessThan(1_000)
    expect({ status: reply.status, body: reply.body }).toEqual(expected)
  })

  const media = (type: string) => error(415, 'ERROR_CODE_UNSUPPORTED_MEDIA_TYPE', expect.stringContaining(type))
  const body = '{"name":"x"}'
  test.each<[string, RequestOptions, ReturnType<typeof error>]>([
    ['text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body }, media('text/plain')],
    ['XML', { method: 'POST', headers: { 'content-type': 'application/xml' }, body: '<x/>' }, media('application/xml')],
    ['nothing said', { method: 'POST', headers: {}, body }, media('missing')],
    ['another charset', json(body, { 'content-type': 'application/json; charset=utf-16' }), media('utf-16')],
    ['compression', json(body, { 'content-encoding': 'gzip' }), media('gzip')],
    ['two types', json(body, { 'content-type': ['application/json', 'text/plain'] }), media('')],
    ['bytes that are no UTF-8', { ...json(''), body: Buffer.from([0x7b, 0xff, 0x7d]) }, wrong('body')],
    [
      'too much, announced',
      json({ name: 'x'.repeat(200_000) }),
      error(413, 'ERROR_CODE_PAYLOAD_TOO_LARGE', expect.any(String)),
    ],
    [
      'too much, in pieces',
      json({ name: 'x'.repeat(300_000) }, { 'transfer-encoding': 'chunked' }),
      error(413, 'ERROR_CODE_PAYLOAD_TOO_LARGE', expect.any(String)),
    ],
    [
      'a form without boundary',
      { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body },
      wrong('body'),
    ],
    [
      'a cut form',
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\nContent-Dis' },
      wrong('body'),
    ],
    [
      'a file',
      {
        method: 'POST',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        body: '--x\r\nContent-Disposition: form-data; name="photo"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nx\r\n--x--\r\n',
      },
      wrong('photo'),
    ],
  ])('%s as a body is refused', async (_, options, expected) => {
    const reply = await served.send('/api:main/echo', options)
    expect({ status: reply.status, body: reply.body }).toMatchObject(expected)
  })

  test.each([
    ['?name=', 'name'],
    ['?name=x&age=abc', 'age'],
    ['?name=x&name=y', 'name'],
    ['?name=x&on=perhaps', 'on'],
    ['?name=x&__proto__=1', '__proto__'],
    ['?name=x&data={"__proto__":1}', 'data'],
  ])('the query %s is refused', async (query, param) => {
    expect(await served.send(encodeURI(`/api:main/echo${query}`))).toMatchObject(wrong(param))
  })

  test.each(['1.5', 'abc', '%20', '99999999999999999999', '1;a'])('the path items/%s is refused', async (id) => {
    expect(await served.send(`/api:main/items/${id}`)).toMatchObject(wrong('id'))
  })

  test('exact numbers pass untouched', async () => {
    const text = '{"name":"x","age":9223372036854775807,"price":0.1234567890123456789}'
    const reply = await served.send('/api:main/echo', json(text))
    expect(reply.text).toContain('"age":9223372036854775807')
    expect(reply.text).toContain('"price":0.1234567890123456789')
  })

  test('a client that goes away in the middle disturbs nobody', async () => {
    for (const head of ['Content-Length: 1000', 'Transfer-Encoding: chunked']) {
      const socket = connect(served.port, '127.0.0.1')
      socket.write(
        `POST /api:main/echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${head}\r\n\r\n3\r\n{"n`,
      )
      await new Promise((resolve) => setTimeout(resolve, 20))
      socket.destroy()
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await served.send('/api:main/number')).toMatchObject({ status: 200 })
    expect(served.logged.filter(({ level }) => level === 50)).toHaveLength(1)
  })
})
