import { constant, type Document, object, reference } from '@stackwright/language'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  makeDocument,
  makeStep,
  otherWorkspace,
  type RequestOptions,
  serveDocuments,
  type TestRuntime,
  testWorkspace,
} from '../testing/serve-documents.ts'

const table = (name: string, authentication: boolean) =>
  makeDocument({ kind: 'table', name, authentication, fields: [{ id: 'f1', name: 'id', type: 'int' }] })
const caller = object({ id: reference('auth', 'id'), role: reference('auth', 'role') })
const endpoint = (path: string, authentication: string | null, more: Record<string, unknown> = {}) =>
  makeDocument({ kind: 'endpoint', group: 'main', method: 'GET', path, authentication, response: caller, ...more })
const group = (canonical: string) => makeDocument({ kind: 'api_group', name: 'main', canonical })

const documents: Document[] = [
  group('main'),
  table('user', true),
  table('staff', true),
  table('item', false),
  endpoint('me', 'user'),
  endpoint('me', 'user', { method: 'POST', inputs: [{ name: 'name', type: 'text' }] }),
  endpoint('users/{id}', 'user', { inputs: [{ name: 'id', type: 'int' }] }),
  endpoint('staff', 'staff'),
  endpoint('items', 'item'),
  endpoint('public', null),
  endpoint('token', null, {
    stack: [
      makeStep(
        'security.create_auth_token',
        {
          table: constant('user'),
          id: constant(9),
          extras: constant({ role: 'admin', id: 1 }),
          expiration: constant('1h'),
        },
        { result: 'token' },
      ),
    ],
    response: reference('var', 'token'),
  }),
]

let served: TestRuntime
let token: string
beforeAll(async () => {
  served = await serveDocuments({
    [testWorkspace]: documents,
    [otherWorkspace]: [group('other'), table('user', true), endpoint('me', 'user')],
  })
  token = await create('user')
})
afterAll(() => served.close())

const create = (name: string, workspace = testWorkspace, seconds = 3_600) =>
  served.runtime.createToken(workspace, { table: name, id: 7, extras: { role: 'admin' } }, seconds)
const bearer = (value: string | string[]): RequestOptions => ({
  headers: { authorization: Array.isArray(value) ? value.map((each) => `Bearer ${each}`) : `Bearer ${value}` },
})
const refused = (message: string = 'This token is not valid.') => ({
  status: 401,
  body: { code: 'ERROR_CODE_UNAUTHORIZED', message, payload: '' },
  headers: { 'www-authenticate': 'Bearer' },
})

describe('a protected endpoint', () => {
  test.each<[string, () => RequestOptions]>([
    ['Authorization: Bearer', () => bearer(token)],
    ['another spelling of Bearer', () => ({ headers: { authorization: `bearer  ${token}` } })],
    ['X-Xano-Authorization', () => ({ headers: { 'x-xano-authorization': `Bearer ${token}` } })],
    ['X-Xano-Authorization without a scheme', () => ({ headers: { 'x-xano-authorization': token } })],
  ])('takes a token in %s', async (_, options) => {
    const reply = { status: 200, body: { id: 7, role: 'admin' } }
    expect(await served.send('/api:main/me', options())).toMatchObject(reply)
    expect(await served.send('/api:main/me', options())).toMatchObject(reply)
  })

  test('refuses a request without token', async () => {
    const expected = refused('Unauthorized - Authentication Required')
    expect(await served.send('/api:main/me')).toMatchObject(expected)
  })

  test.each([
    ['malformed', () => 'abc'],
    ['empty', () => ''],
    ['cut', () => token.slice(0, -5)],
    ['in another scheme', () => `Basic ${token}`],
    ['twice in one header', () => `${token}, ${token}`],
  ])('refuses a token that is %s', async (_, change) => {
    expect(await served.send('/api:main/me', bearer(change()))).toMatchObject({
      ...refused(expect.any(String) as never),
    })
  })

  test.each([0, 1, 2, 3, 4])('refuses a flipped bit in part %d of the token', async (part) => {
    const parts = token.split('.')
    const text = parts[part] ?? ''
    const middle = Math.floor(text.length / 2)
    const changed = String.fromCharCode((text.charCodeAt(middle) || 65) ^ 1)
    const forged = parts.with(part, text.slice(0, middle) + changed + text.slice(middle + 1)).join('.')
    expect(await served.send('/api:main/me', bearer(forged))).toMatchObject(refused())
    expect(await served.send('/api:main/me', bearer(forged))).toMatchObject(refused())
  })

  test('refuses an expired token', async () => {
    const short = await create('user', testWorkspace, 1)
    expect(await served.send('/api:main/me', bearer(short))).toMatchObject({ status: 200 })
    served.clock.now += 1_000
    expect(await served.send('/api:main/me', bearer(short))).toMatchObject(refused('This token is expired.'))
  })

  test('refuses a token of another table and of another workspace', async () => {
    expect(await served.send('/api:main/me', bearer(await create('staff')))).toMatchObject(refused())
    expect(await served.send('/api:main/staff', bearer(token))).toMatchObject(refused())
    expect(await served.send('/api:main/me', bearer(await create('user', otherWorkspace)))).toMatchObject(refused())
    expect(await served.send('/api:other/me', bearer(token))).toMatchObject(refused())
  })

  test('refuses two tokens, equal or not, in one header or two', async () => {
    const several = refused('Send one token: this request carries several.')
    expect(await served.send('/api:main/me', bearer([token, token]))).toMatchObject(several)
    const both = { headers: { authorization: `Bearer ${token}`, 'x-xano-authorization': token } }
    expect(await served.send('/api:main/me', both)).toMatchObject(several)
  })

  test('decides before the inputs are read', async () => {
    const huge = { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(1_000_000) }
    expect(await served.send('/api:main/me', huge)).toMatchObject({ status: 401 })
    expect(await served.send('/api:main/users/abc')).toMatchObject({ status: 401 })
    expect(await served.send('/api:main/users/abc', bearer(token))).toMatchObject({ status: 400 })
    expect(
      await served.send('/api:main/me', { ...huge, headers: { ...huge.headers, ...bearer(token).headers } }),
    ).toMatchObject({
      status: 415,
    })
  })

  test('of a table without authentication lets nobody in', async () => {
    expect(await served.send('/api:main/items', bearer(token))).toMatchObject({
      status: 500,
      body: { message: 'authentication asks for users of item, a table that has no authentication.' },
    })
    await expect(create('item')).rejects.toThrow('must have authentication on')
    await expect(create('nobody')).rejects.toThrow('There is no table called nobody.')
  })

  test('says nothing of who was turned away to the history', async () => {
    served.records.length = 0
    await served.send('/api:main/me')
    await served.send('/api:main/me', bearer('abc'))
    expect(served.records).toEqual([])
  })

  test.each<[string, RequestOptions, number]>([
    ['me?x=/public', {}, 401],
    ['me#/public', {}, 404],
    ['/me', {}, 404],
    ['./me', {}, 404],
    ['public/../me', {}, 404],
    ['public/%2e%2e/me', {}, 404],
    ['me;a', {}, 404],
    ['me/', {}, 404],
    ['ME', {}, 404],
    ['me%00', {}, 404],
    ['%6de', {}, 401],
    ['me', { headers: { 'x-original-url': '/api:main/public', 'x-rewrite-url': '/api:main/public' } }, 401],
    ['public', { headers: { 'x-original-url': '/api:main/me' } }, 200],
    ['me', { method: 'POST', headers: { 'x-http-method-override': 'GET' } }, 401],
    ['me', { method: 'HEAD' }, 401],
    ['me', { method: 'OPTIONS' }, 204],
    ['me', { method: 'DELETE' }, 404],
    ['me', { headers: { authorization: ['', ''] } }, 401],
  ])('cannot be reached as %s %o', async (path, options, status) => {
    expect(await served.send(`/api:main/${path}`, options)).toMatchObject({ status })
  })
})

describe('$auth', () => {
  test('is null where anyone may call, whatever token comes along', async () => {
    const reply = { status: 200, body: { id: null, role: null } }
    expect(await served.send('/api:main/public')).toMatchObject(reply)
    expect(await served.send('/api:main/public', bearer(token))).toMatchObject(reply)
  })

  test('is who a step made a token for; extras cannot change the id', async () => {
    const made = (await served.send('/api:main/token')).body as string
    expect(await served.send('/api:main/me', bearer(made))).toMatchObject({
      status: 200,
      body: { id: 9, role: 'admin' },
    })
  })
})

describe('what is served', () => {
  test('changes at once and only where something changed', async () => {
    const first = serveDocuments({ [testWorkspace]: documents })
    const { runtime, send, close } = await first
    const live = (each: readonly Document[]) => ({
      id: testWorkspace,
      documents: each.map((document) => ({ document, revisionId: 1, hash: document.id })),
    })
    expect(await send('/api:main/public')).toMatchObject({ status: 200 })
    runtime.setWorkspace(live(documents.filter(({ kind }) => kind !== 'endpoint')))
    expect(await send('/api:main/public')).toMatchObject({ status: 404 })
    runtime.setWorkspace(live([...documents.slice(1), group('renamed')]))
    expect(await send('/api:main/public')).toMatchObject({ status: 404 })
    expect(await send('/api:renamed/public')).toMatchObject({ status: 200 })
    runtime.setWorkspace({ ...live([group('renamed')]), id: otherWorkspace })
    expect(await send('/api:renamed/public')).toMatchObject({ status: 200 })
    runtime.removeWorkspace(testWorkspace)
    expect(await send('/api:renamed/public')).toMatchObject({ status: 404 })
    await close()
  })

  test('names what is wrong with a document', () => {
    const problems = (document: Document) =>
      served.runtime.check(testWorkspace, document).map(({ code, path }) => [code, path])
    expect(problems(endpoint('me', 'user'))).toEqual([])
    expect(problems(endpoint('me', 'nobody'))).toEqual([['TABLE.UNKNOWN', 'authentication']])
    expect(problems(endpoint('me', 'item'))).toEqual([['TABLE.UNKNOWN', 'authentication']])
    expect(problems(endpoint('me', null, { stack: [makeStep('no.such', {})] }))).toEqual([
      ['FUNCTION.UNKNOWN', expect.stringMatching(/^stack\.0/)],
    ])
    expect(problems(table('x', true))).toEqual([])
  })
})
