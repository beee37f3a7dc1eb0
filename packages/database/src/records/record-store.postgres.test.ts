import { defineInputFilter, Failure, type InputFilterDefinition, type Value } from '@stackwright/language'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestWorkspace, type TestWorkspace, tableOf, testNow } from '../testing/test-workspace.ts'
import { createRecordStore, type RecordStore } from './record-store.ts'

const lower = defineInputFilter({
  name: 'lower',
  title: 'Lower case',
  summary: '',
  arguments: [],
  types: ['text', 'email'],
  compile: () => (value) => (typeof value === 'string' ? value.toLowerCase() : value),
  examples: [],
})
const inputFilters = new Map<string, InputFilterDefinition>([['lower', lower]])

const table = tableOf(
  'user',
  [
    { name: 'created_at', type: 'timestamp', default: 'now' },
    { name: 'name', type: 'text', nullable: true },
    { name: 'email', type: 'email', required: true, filters: [{ name: 'lower', arguments: [] }] },
    { name: 'tags', type: 'text', list: true, filters: [{ name: 'lower', arguments: [] }] },
    { name: 'role', type: 'enum', values: ['admin', 'member'], default: 'member' },
    { name: 'password', type: 'password' },
  ],
  { indexes: [{ id: 'u', type: 'unique', fields: [{ name: 'email' }] }] },
)

let workspace: TestWorkspace
let records: RecordStore
beforeAll(async () => {
  workspace = await createTestWorkspace()
  await workspace.save(null, table)
  const { database, find, host } = workspace
  records = createRecordStore({ database, table, find, inputFilters, host })
})
afterAll(() => workspace.close())

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  )

it('adds, lists, changes and deletes records', async () => {
  const ada = await records.add({ name: 'Ada', email: 'ADA@example.com', tags: ['A'], password: 'pw' })
  expect(ada).toEqual({
    id: 1,
    created_at: testNow,
    name: 'Ada',
    email: 'ada@example.com',
    tags: ['a'],
    role: 'member',
    password: null,
  })
  await records.add({ email: 'bob_b@example.com', role: 'admin' })
  expect(await records.list({ page: 1, perPage: 1, sort: 'email', order: 'desc' })).toMatchObject({
    items: [{ email: 'bob_b@example.com', name: null }],
    itemsTotal: 2,
    curPage: 1,
    perPage: 1,
    pageTotal: 2,
    hidden: ['password'],
  })
  expect(await records.list({ page: 1, perPage: 50, search: 'B_B' })).toMatchObject({
    itemsTotal: 1,
    items: [{ id: 2 }],
  })
  expect(await records.list({ page: 1, perPage: 50, search: '%' })).toMatchObject({ itemsTotal: 0, items: [] })

  // The grid shows a password as null; a row that comes back unchanged keeps it.
  expect(await records.edit('1', { ...ada, name: null })).toEqual({ ...ada, name: null })
  expect(await workspace.query('select password from w_test_live."user" order by id')).toEqual([
    { password: 'hash of pw' },
    { password: null },
  ])
  await records.delete('1')
  expect(await records.list({ page: 1, perPage: 50 })).toMatchObject({ itemsTotal: 1 })
})

it.each<[string, () => Promise<unknown>, string]>([
  ['a missing field', () => records.add({ name: 'x' }), 'INPUT.MISSING'],
  ['an empty required text', () => records.add({ email: '' }), 'INPUT.MISSING'],
  ['null in a required field', () => records.edit(2, { email: null as Value }), 'INPUT.MISSING'],
  ['another type', () => records.edit(2, { email: 5 }), 'INPUT.WRONG_TYPE'],
  ['no list', () => records.edit(2, { tags: 'a' }), 'INPUT.WRONG_TYPE'],
  ['null in a list', () => records.edit(2, { tags: [null] }), 'INPUT.WRONG_TYPE'],
  ['an unknown field', () => records.edit(2, { nope: 1 }), 'COLUMN.UNKNOWN'],
  ['a reserved key', () => records.edit(2, JSON.parse('{"__proto__": {"a": 1}}')), 'COLUMN.UNKNOWN'],
  ['an id that is none', () => records.delete('x'), 'INPUT.WRONG_TYPE'],
  ['a record that is not there', () => records.edit(99, {}), 'RECORD.UNKNOWN'],
  ['deleting what is not there', () => records.delete(99), 'RECORD.UNKNOWN'],
  ['sorting by a password', () => records.list({ page: 1, perPage: 1, sort: 'password' }), 'INPUT.OUT_OF_RANGE'],
  ['sorting by what is not there', () => records.list({ page: 1, perPage: 1, sort: 'id; drop' }), 'COLUMN.UNKNOWN'],
])('refuses %s', async (_, work, code) => {
  expect(await codeOf(Promise.resolve().then(work))).toBe(code)
})

it('keeps files without the address of the server, which may change', async () => {
  const table = tableOf('paper', [
    { name: 'file', type: 'attachment' },
    { name: 'photos', type: 'image', list: true },
  ])
  await workspace.save(null, table)
  const { database, find, host } = workspace
  const store = (origin: string) =>
    createRecordStore({ database, table, find, inputFilters, host: { ...host, files: { origin } } })
  const path = '/vault/Xq9lrwqH/a.png'
  const file = { path, mime: 'image/png', url: `https://elsewhere.example${path}` }
  const other = { path: 'https://other.example/a.png', mime: 'image/png', url: 'https://other.example/a.png' }
  await store('https://old.example').add({ file, photos: [file, other] })
  const [row] = await workspace.query('select file, photos from w_test_live.paper')
  expect(row).toMatchObject({ file: { path, url: path }, photos: [{ url: path }, other] })
  const { items } = await store('https://new.example').list({ page: 1, perPage: 10 })
  const url = `https://new.example${path}`
  expect(items).toMatchObject([{ file: { path, url }, photos: [{ url }, other] }])
})
