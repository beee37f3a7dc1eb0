import { randomUUID } from 'node:crypto'
import {
  applyPlan,
  openWorkspaceDatabase,
  planTable,
  provisionWorkspace,
  type WorkspaceDatabase,
} from '@stackwright/database'
import {
  binary,
  constant,
  type Document,
  type EndpointDocument,
  object,
  type ProgramDocument,
  reference,
  type TableDocument,
  variable,
} from '@stackwright/language'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tools/testing/database.ts'
import {
  makeDocument,
  makeStep,
  type RequestOptions,
  serveDocuments,
  type TestRuntime,
  testWorkspace,
} from '../testing/serve-documents.ts'

const field = (name: string, type: string, more: Record<string, unknown> = {}) => ({ id: name, name, type, ...more })
const user = makeDocument({
  kind: 'table',
  name: 'user',
  authentication: true,
  fields: [
    field('id', 'int'),
    field('created_at', 'timestamp', { default: 'now' }),
    field('name', 'text'),
    field('email', 'email', { filters: [{ name: 'trim' }, { name: 'lower' }] }),
    field('password', 'password', { visibility: 'internal' }),
    field('role', 'enum', { values: ['admin', 'member'], default: 'member' }),
  ],
  indexes: [{ id: 'unique', type: 'unique', fields: [{ name: 'email' }] }],
}) as TableDocument
const staff = makeDocument({ kind: 'table', name: 'staff', authentication: true, fields: [field('id', 'int')] })

const endpoint = (method: string, path: string, more: Partial<EndpointDocument> | Record<string, unknown>) =>
  makeDocument({ kind: 'endpoint', group: 'main', method, path, ...more }) as EndpointDocument
const input = (name: string, type: string, more: Record<string, unknown> = {}) => ({ name, type, ...more })
const denied = { error_type: constant('accessdenied'), error: constant('Invalid credentials.') }

const login = endpoint('POST', 'auth/login', {
  inputs: [input('email', 'email'), input('password', 'password')],
  stack: [
    makeStep(
      'db.get',
      {
        table: constant('user'),
        field_name: constant('email'),
        field_value: reference('input', 'email'),
        output: constant(['id', 'role', 'password']),
      },
      { id: 'get', result: 'user' },
    ),
    makeStep('precondition', { condition: binary(variable('user'), '!=', constant(null)), ...denied }, { id: 'known' }),
    makeStep(
      'security.check_password',
      { text_password: reference('input', 'password'), hash_password: variable('user', 'password') },
      { id: 'check', result: 'right' },
    ),
    makeStep('precondition', { condition: variable('right'), ...denied }, { id: 'right' }),
    makeStep(
      'security.create_auth_token',
      {
        table: constant('user'),
        id: variable('user', 'id'),
        extras: object({ role: variable('user', 'role') }),
        expiration: constant('1h'),
      },
      { id: 'token', result: 'token' },
    ),
  ],
  response: object({ authToken: variable('token') }),
})
const signUp = endpoint('POST', 'auth/signup', {
  inputs: [input('name', 'text'), input('email', 'email'), input('password', 'password')],
  stack: [
    makeStep(
      'db.add',
      {
        table: constant('user'),
        data: object({
          name: reference('input', 'name'),
          email: reference('input', 'email'),
          password: reference('input', 'password'),
        }),
      },
      { result: 'user' },
    ),
  ],
  response: variable('user'),
})
const random = endpoint('GET', 'random', {
  authentication: 'user',
  stack: [makeStep('security.random_number', { min: constant(7), max: constant(7) }, { id: 'draw', result: 'number' })],
  response: object({ number: variable('number'), caller: reference('auth', 'id') }),
})
const get = endpoint('GET', 'users/{id}', {
  inputs: [input('id', 'int')],
  stack: [
    makeStep('db.get', { table: constant('user'), field_value: reference('input', 'id') }, { result: 'user' }),
    makeStep('precondition', {
      condition: variable('user'),
      error_type: constant('notfound'),
      error: constant('Nobody'),
    }),
  ],
  response: variable('user'),
})
const documents: Document[] = [
  makeDocument({ kind: 'api_group', name: 'main', canonical: 'main' }),
  user,
  staff,
  login,
  signUp,
  random,
  get,
]

let emptyDatabase: TestDatabase
let database: WorkspaceDatabase
let served: TestRuntime
beforeAll(async () => {
  emptyDatabase = await createTestDatabase()
  const access = { schema: 'w_test_live', role: `w_${randomUUID().slice(0, 8)}`, password: randomUUID() }
  const owner = new Client({ connectionString: emptyDatabase.url })
  await owner.connect()
  await provisionWorkspace(owner, access)
  for (const table of [user, staff as TableDocument])
    await applyPlan(
      owner,
      planTable(null, table, () => undefined, access.schema),
    )
  await owner.end()
  database = openWorkspaceDatabase({ url: emptyDatabase.url, ...access, max: 4 })
  served = await serveDocuments({ [testWorkspace]: documents }, { database })
})
afterAll(async () => {
  await served.close()
  await database.close()
  await emptyDatabase.drop()
})

const post = (path: string, body: unknown) =>
  served.send(`/api:main/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const bearer = (token: string): RequestOptions => ({ headers: { authorization: `Bearer ${token}` } })
const ada = { name: 'Ada', email: 'Ada@Example.com', password: 'correct horse 1' }

describe('from sign-up to a secured endpoint', () => {
  test('a user signs up, and the password stays inside', async () => {
    const reply = await post('auth/signup', ada)
    expect(reply.status).toBe(200)
    expect(reply.body).toEqual({
      id: 1,
      created_at: expect.any(Number),
      name: 'Ada',
      email: 'ada@example.com',
      role: 'member',
    })
    expect(await served.send('/api:main/users/1')).toMatchObject({ status: 200, body: reply.body })
  })

  test.each([
    ['an e-mail address that is taken', ada, { status: 500, body: { code: 'ERROR_FATAL' } }],
    ['no e-mail address', { ...ada, email: 'ada' }, { status: 400, body: { payload: { param: 'email' } } }],
    ['no password', { ...ada, password: '' }, { status: 400, body: { payload: { param: 'password' } } }],
    ['NUL in the name', { ...ada, name: 'A\0da' }, { status: 400, body: { payload: { param: 'name' } } }],
    ['half a character', { ...ada, name: 'A\ud800' }, { status: 400, body: { payload: { param: 'name' } } }],
  ])('%s is refused and nothing is written', async (_, body, expected) => {
    expect(await post('auth/signup', body)).toMatchObject(expected)
    const [row] = await database.query({ name: '', text: 'select count(*) as count from "user"' }, [])
    expect(row).toEqual({ count: 1 })
  })

  test('the token of a log-in opens the endpoint', async () => {
    const { status, body } = await post('auth/login', { email: 'ada@example.com', password: ada.password })
    expect([status, Object.keys(body as object)]).toEqual([200, ['authToken']])
    const { authToken } = body as { authToken: string }
    expect(await served.send('/api:main/random', bearer(authToken))).toMatchObject({
      status: 200,
      body: { number: 7, caller: 1 },
    })
  })

  test.each([
    ['a wrong password', 'ada@example.com', 'wrong horse 1'],
    ['an unknown e-mail address', 'eve@example.com', 'correct horse 1'],
  ])('%s is denied', async (_, email, password) => {
    expect(await post('auth/login', { email, password })).toMatchObject({
      status: 403,
      body: { code: 'ERROR_CODE_ACCESS_DENIED', message: 'Invalid credentials.' },
    })
  })

  test.each([
    ['2', 404],
    ['9223372036854775807', 404],
    ['9223372036854775808', 400],
    [`1'%20or%20'1'='1`, 400],
  ])('the record %s answers %d', async (id, status) => {
    expect(await served.send(`/api:main/users/${id}`)).toMatchObject({ status })
  })
})

describe('run and debug', () => {
  const debug = (document: ProgramDocument, input: Record<string, string> = {}, asUser: object | null = null) =>
    served.runtime.debug(testWorkspace, document, { input, user: asUser as never })
  const as = (table: string, id: number | string) => ({ table, id, extras: { role: 'admin' } })

  test('answers 401 without a user, as a request would', async () => {
    const overHttp = await served.send('/api:main/random')
    const result = await debug(random)
    expect([result.status, result.body]).toEqual([401, overHttp.body])
    expect(result).toMatchObject({ trace: [], truncated: false, queries: 0, logs: [] })
  })

  test.each([
    ['of another table', as('staff', 1), 'This token is not valid.'],
    ['who is not there', as('user', 99), 'There is no record 99 in user.'],
    ['whose id is no id', as('user', `1' or '1'='1`), "There is no record 1' or '1'='1 in user."],
    ['of no table', as('nobody', 1), 'This token is not valid.'],
  ])('answers 401 to a user %s', async (_, asUser, message) => {
    expect(await debug(random, {}, asUser)).toMatchObject({ status: 401, body: { message } })
  })

  test('answers as a request of the chosen user, with every step', async () => {
    const result = await debug(random, {}, as('user', 1))
    expect(result).toMatchObject({
      status: 200,
      body: { number: 7, caller: 1 },
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      size: Buffer.byteLength(JSON.stringify(result.body)),
      duration: expect.any(Number),
      queries: 0,
      trace: [
        {
          step: 'draw',
          function: 'security.random_number',
          inputs: { min: 7, max: 7 },
          result: 7,
          before: {},
          after: { number: 7 },
        },
      ],
    })
  })

  test('hides passwords, and shows where a run failed', async () => {
    const input = { email: 'ada@example.com', password: 'wrong horse 1' }
    const result = await debug(login, input)
    expect(result).toMatchObject({ status: 403, queries: 1 })
    expect(result.trace.map(({ step, failure }) => [step, failure?.code])).toEqual([
      ['get', undefined],
      ['known', undefined],
      ['check', undefined],
      ['right', 'STEP.PRECONDITION'],
    ])
    expect(JSON.stringify(result.trace)).not.toMatch(/wrong horse|argon2/)
    expect(result.trace[3]?.before).toEqual({
      user: { id: 1, role: 'member', password: '••••••••' },
      right: false,
    })
  })

  test('refuses bad input by name', async () => {
    expect(await debug(login, { email: 'ada' })).toMatchObject({
      status: 400,
      body: { code: 'ERROR_CODE_INPUT_ERROR', payload: { param: 'email' } },
    })
  })

  test('runs what is in the editor, a function that calls itself too', async () => {
    const countdown = makeDocument({
      kind: 'function',
      name: 'countdown',
      inputs: [input('from', 'int')],
      stack: [
        makeStep('debug.log', { value: reference('input', 'from') }),
        makeStep(
          'conditional',
          { condition: binary(reference('input', 'from'), '>', constant(0)) },
          {
            slots: [
              {
                name: 'then',
                steps: [
                  makeStep('function.run', {
                    function: constant('countdown'),
                    input: object({ from: binary(reference('input', 'from'), '-', constant(1)) }),
                  }),
                ],
              },
            ],
          },
        ),
      ],
      response: constant('done'),
    }) as ProgramDocument
    expect(await debug(countdown, { from: '2' })).toMatchObject({ status: 200, body: 'done', logs: [2, 1, 0] })
  })
})
