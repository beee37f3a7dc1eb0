import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestWorkspace, type TestWorkspace } from '../testing/test-workspace.ts'
import { type Query, sendStatement } from './sent-statement.ts'

let workspace: TestWorkspace
let client: pg.Client
beforeAll(async () => {
  workspace = await createTestWorkspace()
  client = new pg.Client({ connectionString: workspace.url, pipeline: true })
  await client.connect()
  await client.query('create table noted (id int, name text)')
})
afterAll(async () => {
  await client.end()
  await workspace.close()
})

const send = (name: string, text: string, values: readonly unknown[] = []) =>
  sendStatement(client, { name, text, values } satisfies Query)

it('reads every answer by its own columns, whether they are described or known', async () => {
  const one = () => send('one', 'select $1::int as a, null as b', [1])
  const other = () => send('other', `select 'x' as "__proto__", array['1', null] as list`)
  const answers = await Promise.all([one(), other(), send('', 'select true as yes'), one(), other()])
  const known = await Promise.all([other(), one(), send('', 'select 1 as a, 2 as a')])
  const first = [{ a: 1, b: null }]
  const second = [JSON.parse('{"__proto__":"x","list":["1",null]}')]
  expect(answers).toEqual([first, second, [{ yes: true }], first, second])
  expect(known).toEqual([second, first, [{ a: 2 }]])
  expect(Object.hasOwn(known[0]?.[0] ?? {}, '__proto__')).toBe(true)
})

it('takes statements that give no rows', async () => {
  const add = (id: number) => send('add', 'insert into noted values ($1::int, $2)', [id, null])
  expect(await Promise.all([add(1), add(2)])).toEqual([[], []])
  expect(await add(3)).toEqual([])
  expect(await send('', '')).toEqual([])
  expect(await send('all', 'select * from noted')).toEqual([1, 2, 3].map((id) => ({ id, name: null })))
})

it('fails alone', async () => {
  const divide = (by: number) => send('divide', 'select 1 / $1::int as result', [by])
  const unwritable = { toPostgres: () => unwritable }
  const outcomes = await Promise.allSettled([
    divide(0),
    divide(1),
    send('broken', 'select from where'),
    send('unwritable', 'select $1::text as text', [unwritable]),
    send('unwritable', 'select $1::text as text', ['written']),
    divide(1),
  ])
  expect(outcomes.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)))).toEqual([
    'error: division by zero',
    [{ result: 1 }],
    'error: syntax error at or near "where"',
    expect.stringContaining('circular reference'),
    [{ text: 'written' }],
    [{ result: 1 }],
  ])
})

it('notices that a table has changed', async () => {
  const read = (name: string) => send(name, 'select * from noted where id = 1')
  expect(await read('before')).toEqual([{ id: 1, name: null }])
  await send('', 'alter table noted rename column name to title')
  await expect(read('before')).rejects.toThrow('cached plan must not change result type')
  expect(await read('after')).toEqual([{ id: 1, title: null }])
})

it('fails all when the connection breaks', async () => {
  const lost = new pg.Client({ connectionString: workspace.url, pipeline: true })
  lost.on('error', () => {})
  await lost.connect()
  const ask = (text: string) => sendStatement(lost, { name: text, text, values: [] })
  const [backend] = await ask('select pg_backend_pid() as pid')
  const outcomes = Promise.allSettled([1, 2].map(() => ask('select pg_sleep(60)')))
  expect(await send('', 'select pg_terminate_backend($1) as ended', [backend?.pid])).toEqual([{ ended: true }])
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
