import {
  addAuthenticationEndpoints,
  addRecord,
  createDocument,
  createWorkspace,
  deleteDocument,
  deleteRecord,
  editRecord,
  getDocument,
  listRecords,
  planTable,
  saveDocument,
} from '@stackwright/contract'
import type { TableDocument } from '@stackwright/language'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { apiGroup, userTable } from '../testing/sample-documents.ts'
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

const create = (document: TableDocument) => ada.call(createDocument, { params: { workspace }, body: { document } })
const records = (table: TableDocument) => ({ workspace, table: table.id })
const grace = { name: 'Grace', email: ' Grace@Example.com ', password: 'a long password', role: 'admin' }

describe('a table', () => {
  test('is there with its first save, and changes with each', async () => {
    const table = userTable()
    const plan = { params: { workspace }, body: { table } }
    expect((await ada.call(planTable, plan)).changes[0]?.summary).toBe('Create the table user with 6 fields')
    await create(table)
    expect((await ada.call(planTable, plan)).changes).toEqual([])
    await ada.call(addRecord, { params: records(table), body: { data: grace } })

    const smaller = { ...table, fields: table.fields.filter(({ name }) => name !== 'name') }
    const { changes } = await ada.call(planTable, { params: { workspace }, body: { table: smaller } })
    expect(changes).toMatchObject([{ losesData: true, summary: expect.stringContaining('name') }])
    await ada.call(saveDocument, {
      params: { workspace, document: table.id },
      body: { document: smaller, baseRevision: 1 },
    })
    const { items } = await ada.call(listRecords, { params: records(table) })
    expect(Object.keys(items[0] ?? {})).toEqual(['id', 'created_at', 'email', 'password', 'role'])
  })

  test('stays as it was when its change fails, and so does its document', async () => {
    const table = userTable()
    await create(table)
    await ada.call(addRecord, { params: records(table), body: { data: grace } })
    const field = { ...table.fields[2], id: 'age', name: 'age', type: 'int', required: true, nullable: false }
    const document = { ...table, name: 'person', fields: [...table.fields, field] } as TableDocument
    const params = { workspace, document: table.id }
    expect(await ada.fail(saveDocument, { params, body: { document, baseRevision: 1 } })).toMatchObject({ status: 400 })
    expect((await ada.call(getDocument, { params })).revision).toBe(1)
    expect((await ada.call(listRecords, { params: records(table) })).itemsTotal).toBe(1)
  })

  test.each(['quo"te', 'select', 'tab le', '😀', "it's; drop table x --", '名前'])('can be called %s', async (name) => {
    const table = userTable({ name })
    await create(table)
    await ada.call(addRecord, { params: records(table), body: { data: grace } })
    expect((await ada.call(listRecords, { params: records(table) })).itemsTotal).toBe(1)
  })

  test('with records is deleted only when its name is typed', async () => {
    const table = userTable()
    await create(table)
    await ada.call(addRecord, { params: records(table), body: { data: grace } })
    const params = { workspace, document: table.id }
    expect(await ada.fail(deleteDocument, { params, body: { baseRevision: 1 } })).toMatchObject({
      status: 400,
      message: 'The table user has records. Confirm with its name to delete them with it.',
    })
    await ada.call(deleteDocument, { params, body: { baseRevision: 1, confirm: 'user' } })
    expect(await ada.fail(listRecords, { params: records(table) })).toMatchObject({ status: 404 })
  })
})

describe('records', () => {
  test('are listed, added, edited and deleted; passwords are never shown', async () => {
    const table = userTable()
    await create(table)
    const params = records(table)
    const shown = { id: 1, name: 'Grace', email: 'grace@example.com', password: null, role: 'admin' }
    expect(await ada.call(addRecord, { params, body: { data: grace } })).toMatchObject(shown)
    const one = { ...params, record: '1' }
    expect(await ada.call(editRecord, { params: one, body: { data: { role: 'member' } } })).toMatchObject({
      role: 'member',
    })
    expect(await ada.call(listRecords, { params, query: { search: 'grace' } })).toEqual({
      items: [{ ...shown, role: 'member', created_at: expect.any(Number) }],
      itemsTotal: 1,
      curPage: 1,
      perPage: 50,
      pageTotal: 1,
      hidden: ['password'],
      missingFiles: [],
    })
    expect(await ada.call(deleteRecord, { params: one })).toEqual({ deleted: true })
    expect(await ada.fail(deleteRecord, { params: one })).toMatchObject({ status: 404 })
  })

  test.each([
    ['a value of the wrong type', { ...grace, email: 'nobody' }, 400, 'email'],
    ['a value that is not allowed', { ...grace, role: 'king' }, 400, 'king'],
    ['a missing value', { name: 'Grace' }, 400, 'email'],
    ['an unknown field', { ...grace, admin: true }, 400, 'admin'],
    ['the same e-mail again', grace, 400, 'email'],
  ])('%s is refused', async (name, data, status, word) => {
    const table = userTable()
    await create(table)
    const params = records(table)
    if (name.includes('again')) await ada.call(addRecord, { params, body: { data: grace } })
    const failure = await ada.fail(addRecord, { params, body: { data } })
    expect([failure.status, failure.message]).toEqual([status, expect.stringContaining(word)])
  })
})

describe('endpoints for a table of users', () => {
  const post = async (address: string, body: object): Promise<[number, Record<string, string>]> => {
    const response = await fetch(`${server.url}/api:${address}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return [response.status, (await response.json()) as Record<string, string>]
  }

  test('let a user sign up, log in and ask who they are', async () => {
    const table = userTable()
    await create(table)
    const { documents } = await ada.call(addAuthenticationEndpoints, {
      params: records(table),
      body: { group: 'authentication' },
    })
    expect(documents.map(({ document, problems }) => [document.kind, problems])).toEqual([
      ['api_group', []],
      ['endpoint', []],
      ['endpoint', []],
      ['endpoint', []],
    ])
    const [group, logIn] = documents.map(({ document }) => document)
    expect(logIn?.kind === 'endpoint' && logIn.stack.map((step) => step.function)).toEqual([
      'db.get',
      'precondition',
      'security.check_password',
      'precondition',
      'security.create_auth_token',
    ])
    const canonical = group?.kind === 'api_group' ? group.canonical : ''
    const credentials = { email: 'Grace@example.com', password: grace.password }

    const [created, signedUp] = await post(`${canonical}/auth/signup`, { ...credentials, name: 'Grace' })
    expect([created, signedUp]).toEqual([200, { authToken: expect.any(String) }])
    expect((await post(`${canonical}/auth/signup`, credentials))[0]).toBe(403)
    // What nobody asked for never reaches the stack: a user cannot make themselves an administrator.
    await post(`${canonical}/auth/signup`, { ...credentials, email: 'eve@example.com', role: 'admin' })
    const { items } = await ada.call(listRecords, { params: records(table) })
    expect(items.map(({ role }) => role)).toEqual(['member', 'member'])

    expect(await post(`${canonical}/auth/login`, { ...credentials, password: 'wrong' })).toEqual([
      403,
      { code: 'ERROR_CODE_ACCESS_DENIED', message: 'Invalid credentials.', payload: '' },
    ])
    const [, { authToken }] = await post(`${canonical}/auth/login`, credentials)
    const me = await fetch(`${server.url}/api:${canonical}/auth/me`, {
      headers: { authorization: `Bearer ${authToken}` },
    })
    expect([me.status, await me.json()]).toEqual([
      200,
      { id: 1, created_at: expect.any(Number), name: 'Grace', email: 'grace@example.com', role: 'member' },
    ])
  })

  test('go on when fields and tables get other names', async () => {
    const table = userTable()
    await create(table)
    await ada.call(addRecord, { params: records(table), body: { data: grace } })
    const { documents } = await ada.call(addAuthenticationEndpoints, {
      params: records(table),
      body: { group: 'main' },
    })
    const rename = (from: string, to: string) => (field: TableDocument['fields'][number]) =>
      field.name === from ? { ...field, name: to } : field
    const fields = table.fields.map(rename('email', 'mail')).map(rename('password', 'secret'))
    const indexes = [{ ...table.indexes[0], fields: [{ name: 'mail', order: 'asc' }] }]
    await ada.call(saveDocument, {
      params: { workspace, document: table.id },
      body: { document: { ...table, name: 'person', fields, indexes } as TableDocument, baseRevision: 1 },
    })
    const [group, logIn] = documents.map(({ document }) => document)
    const { document, problems } = await ada.call(getDocument, { params: { workspace, document: logIn?.id ?? '' } })
    expect(document.kind === 'endpoint' && document.stack[0]?.arguments).toMatchObject({
      table: { value: 'person' },
      field_name: { value: 'mail' },
      output: { value: ['id', 'mail', 'secret', 'role'] },
    })
    expect(problems).toEqual([])
    const canonical = group?.kind === 'api_group' ? group.canonical : ''
    const credentials = { email: 'grace@example.com', password: grace.password }
    expect(await post(`${canonical}/auth/login`, credentials)).toEqual([200, { authToken: expect.any(String) }])
    const signUp = { ...credentials, email: 'eve@example.com', name: 'Eve' }
    expect(await post(`${canonical}/auth/signup`, signUp)).toEqual([200, { authToken: expect.any(String) }])
  })

  test('join a group that is there, and stand there once', async () => {
    const table = userTable()
    await create(table)
    await ada.call(createDocument, { params: { workspace }, body: { document: apiGroup() } })
    const request = { params: records(table), body: { group: 'main' } }
    expect((await ada.call(addAuthenticationEndpoints, request)).documents).toHaveLength(3)
    expect(await ada.fail(addAuthenticationEndpoints, request)).toMatchObject({ status: 409 })
  })

  test.each([
    [{ authentication: false }, /Switch on authentication/],
    [{ fields: [{ id: 'id', name: 'id', type: 'int' }], indexes: [] }, /needs a field of type e-mail/],
  ])('need users with an e-mail address and a password', async (changes, message) => {
    const table = userTable(changes)
    await create(table)
    const failure = await ada.fail(addAuthenticationEndpoints, { params: records(table), body: { group: 'main' } })
    expect([failure.status, failure.message]).toEqual([400, expect.stringMatching(message)])
  })
})
