import { Failure } from '@stackwright/language'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { namedStatement } from '../query/statement.ts'
import { createTestWorkspace, type TestWorkspace, tableOf } from '../testing/test-workspace.ts'
import { openWorkspaceDatabase } from './open-workspace-database.ts'
import { dropWorkspace, provisionWorkspace } from './provision-workspace.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await createTestWorkspace()
  const parent = tableOf('parent', [{ name: 'a', type: 'text' }])
  await workspace.save(null, parent)
  await workspace.save(
    null,
    tableOf(
      'child "c"',
      [
        { name: 'one', type: 'text', required: true },
        { name: 'two "2"', type: 'int' },
        { name: 'parent', type: 'reference', table: 'parent' },
        { name: 'role', type: 'enum', values: ['a'] },
      ],
      { indexes: [{ id: 'u', type: 'unique', fields: [{ name: 'one' }, { name: 'two "2"' }] }] },
    ),
  )
  await workspace.query(`insert into w_test_live.parent (a) values ('x')`)
  await workspace.query(`insert into w_test_live."child ""c""" (one, "two ""2""", parent) values ('a', 1, 1)`)
  await workspace.query('create schema stackwright')
  await workspace.query('create table stackwright.secret (value text)')
  await workspace.query('create schema w_other_live')
  await workspace.query('create table w_other_live.theirs (value text)')
})
afterAll(() => workspace.close())

const run = (text: string, parameters: readonly unknown[] = []) =>
  workspace.database.query(namedStatement(text), parameters)

const failure = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(Failure)
  return `${(error as Failure).code}: ${(error as Failure).message}`
}

describe('what the database refuses', () => {
  it.each<[string, string, string]>([
    [
      'a duplicate',
      `insert into "child ""c""" (one, "two ""2""") values ('a', 1)`,
      'DATABASE.DUPLICATE: The table child "c" already has a record with this one, two "2".',
    ],
    [
      'a reference to nothing',
      `insert into "child ""c""" (one, parent) values ('b', 99)`,
      'DATABASE.ERROR: The database refused this: parent of child "c" points to a record that is not there.',
    ],
    [
      'a deletion of what is pointed to',
      'delete from parent',
      'DATABASE.ERROR: The database refused this: other records (in child "c") still point to this one.',
    ],
    [
      'a missing value',
      'insert into "child ""c""" default values',
      'DATABASE.ERROR: The database refused this: the field one of child "c" must have a value.',
    ],
    [
      'a value that is not allowed',
      `insert into "child ""c""" (one, role) values ('b', 'king')`,
      'DATABASE.ERROR: The database refused this: a value is not allowed in its field.',
    ],
    [
      'another type',
      `select 'abc'::pg_catalog.int8`,
      'DATABASE.ERROR: The database refused this: a value does not have the type of its field.',
    ],
    ['a division by zero', 'select 1 / 0', 'DATABASE.ERROR: The database refused this: it divides by zero.'],
    ['a syntax error', 'selec 1', 'DATABASE.ERROR: The database refused this: its SQL is not written as it should be.'],
    [
      'the platform’s tables',
      'select * from stackwright.secret',
      'DATABASE.ERROR: The database refused this: this is not allowed here.',
    ],
    [
      'tables of others',
      'select * from w_other_live.theirs',
      'DATABASE.ERROR: The database refused this: this is not allowed here.',
    ],
    ['changes of tables', 'drop table parent', 'DATABASE.ERROR: The database refused this: this is not allowed here.'],
    [
      'new tables',
      'create table w_test_live.mine (a text)',
      'DATABASE.ERROR: The database refused this: this is not allowed here.',
    ],
    [
      'passwords of roles',
      'select * from pg_authid',
      'DATABASE.ERROR: The database refused this: this is not allowed here.',
    ],
    [
      'files',
      `select pg_read_file('/etc/passwd')`,
      'DATABASE.ERROR: The database refused this: this is not allowed here.',
    ],
    [
      'programs',
      `copy parent from program 'true'`,
      'DATABASE.ERROR: The database refused this: this is not allowed here.',
    ],
    [
      'other roles',
      'set role pg_read_all_data',
      'DATABASE.ERROR: The database refused this: this is not allowed here.',
    ],
  ])('%s', async (_, text, expected) => {
    expect(await failure(run(text))).toBe(expected)
  })
})

describe('openWorkspaceDatabase', () => {
  it('gives exact values', async () => {
    const [row] = await run(
      `select 9007199254740993::int8 as big, 1.50::numeric as price, '2026-01-01T00:00:00.5+02'::timestamptz as at, '2026-01-31'::date as day, '{"a":[1]}'::jsonb as json, '{1,null}'::int8[] as list, count(*) as count from parent`,
    )
    expect(JSON.parse(JSON.stringify(row))).toEqual({
      big: '9007199254740993',
      price: 1.5,
      at: Date.parse('2026-01-01T00:00:00.5+02:00'),
      day: '2026-01-31',
      json: { a: [1] },
      list: [1, null],
      count: 1,
    })
  })

  it('lets quick statements pass slow ones, and keeps every answer with its question', async () => {
    const quick = (value: number) => run('select $1::pg_catalog.int8 as value', [value])
    for (let i = 0; i < 5; i++) await quick(i)
    // As slow as it takes: none of them ends before the quick ones have.
    await workspace.query('select pg_advisory_lock(1)')
    const slow = Array.from({ length: 5 }, () => run('select 1 as passed from pg_advisory_xact_lock(1)'))
    const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => quick(i)))
    await workspace.query('select pg_advisory_unlock(1)')
    expect(answers.map(([row]) => row?.value)).toEqual(Array.from({ length: 100 }, (_, i) => i))
    expect(await Promise.all(slow)).toEqual(slow.map(() => [{ passed: 1 }]))
  })

  it('gives the reason to all who send a statement that cannot be prepared', async () => {
    const said = await Promise.all(Array.from({ length: 30 }, () => failure(run('select nothing from parent'))))
    expect(new Set(said)).toEqual(
      new Set(['DATABASE.ERROR: The database refused this: a field it names is not there any more.']),
    )
  })

  it('goes on when a change of a table makes prepared statements unusable', async () => {
    const before = tableOf('changing', [{ name: 'v', type: 'int' }])
    const after = tableOf('changing', [{ name: 'v', type: 'text' }], { id: before.id })
    await workspace.save(null, before)
    await workspace.query('insert into w_test_live.changing (v) values (5)')
    const read = () => Promise.all(Array.from({ length: 8 }, () => run('select "v" from "changing"')))
    expect(new Set((await read()).map(([row]) => row?.v))).toEqual(new Set([5]))
    await workspace.save(before, after)
    expect(new Set((await read()).map(([row]) => row?.v))).toEqual(new Set(['5']))
    expect(new Set((await read()).map(([row]) => row?.v))).toEqual(new Set(['5']))
  })

  it('stops statements that take too long, and says when there is no database', async () => {
    const access = { schema: 'w_short_live', role: `${workspace.role}_s`, password: 'p:w@/ü' }
    await provisionWorkspace({ query: (text) => workspace.query(text) }, access)
    await provisionWorkspace({ query: (text) => workspace.query(text) }, access)
    const database = openWorkspaceDatabase({ url: workspace.url, ...access, max: 1, statementTimeout: 50 })
    expect(await failure(database.query(namedStatement('select pg_sleep(5)'), []))).toBe(
      'DATABASE.ERROR: The database refused this: it took too long.',
    )
    const killed = failure(database.query(namedStatement('select pg_terminate_backend(pg_backend_pid())'), []))
    expect(await killed).toMatch(/^DATABASE\.UNAVAILABLE/)
    expect(await database.query(namedStatement('select 1 as one'), [])).toEqual([{ one: 1 }])
    await database.close()
    expect(await failure(database.query(namedStatement('select 1'), []))).toMatch(/^DATABASE\.UNAVAILABLE/)

    const nowhere = openWorkspaceDatabase({ ...access, url: 'postgres://x@127.0.0.1:1/x', max: 1 })
    expect(await failure(nowhere.query(namedStatement('select 1'), []))).toMatch(/^DATABASE\.UNAVAILABLE/)
    await nowhere.close()
    await dropWorkspace({ query: (text) => workspace.query(text) }, { schemas: ['w_short_live'], role: access.role })
    expect(await workspace.query('select from pg_roles where rolname = $1', [access.role])).toEqual([])
  })
})
