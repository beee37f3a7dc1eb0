import { randomUUID } from 'node:crypto'
import {
  binary,
  constant,
  type Expression,
  filter,
  type Host,
  object,
  reference,
  type TableDocument,
  tableSchema,
  type Value,
} from '@stackwright/language'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStepsWorkspace, failureOf, type StepsWorkspace } from './testing/steps-workspace.ts'

const hostileNames = [
  'a"; DROP TABLE u;--',
  'id) ; select pg_sleep(5)--',
  `it's \\`,
  'ʼ',
  'select',
  '$1',
  '表'.repeat(21),
]
const table = (name: string, fields: readonly string[], more: object[] = []): TableDocument =>
  tableSchema.parse({
    kind: 'table',
    id: randomUUID(),
    name,
    fields: [
      { id: 'id', name: 'id', type: 'int', required: true },
      ...fields.map((field, index) => ({ id: `f${index}`, name: field, type: 'text' })),
      ...more,
    ],
  })
const hostile = table(hostileNames[0] as string, hostileNames)
const user = table(
  'user',
  ['name'],
  [
    { id: 'p', name: 'password', type: 'password', visibility: 'internal' },
    { id: 'm', name: 'meta', type: 'json' },
    { id: 'd', name: 'made', type: 'timestamp' },
  ],
)

let workspace: StepsWorkspace
beforeAll(async () => {
  workspace = await createStepsWorkspace([hostile, user])
  await workspace.query(
    `insert into w_steps_live."user" (name, password, meta, made) values ('Ada', 'hash', '{"k": 1}', '2026-01-01')`,
  )
  await workspace.query('create schema stackwright; create table stackwright.secret (key text)')
  await workspace.query("insert into stackwright.secret values ('the key')")
})
afterAll(() => workspace.close())

const attacks = [
  ...hostileNames,
  `' or true --`,
  `"; drop table "user"; --`,
  `name" from "user"; select pg_sleep(5); --`,
  '\\',
  `{"$gt": ""}`,
  'password',
  'user.password',
]
const isUntouched = async () => {
  const [row] = await workspace.query(
    'select (select count(*)::int from w_steps_live."user") as users, to_regclass(\'w_steps_live."user"\') is not null as there',
  )
  expect(row).toEqual({ users: 1, there: true })
}

describe('T7: hostile names', () => {
  it.each(hostileNames)('%j is a column like any other', async (name) => {
    const own = constant(hostile.name)
    const added = (await workspace.step('db.add', { table: own, data: constant({ [name]: 'x' }) })) as { id: number }
    const where = binary(reference('db', name), '==', constant('x'))
    const sort = constant([{ field: name, order: 'desc' }])
    const query = (more: Record<string, Expression>) => workspace.step('db.query', { table: own, where, ...more })
    expect(await query({ sort, output: constant([name]) })).toEqual([{ [name]: 'x' }])
    expect(
      await query({ eval: object({ [name]: filter(reference('db', name), 'to_upper') }), output: constant([name]) }),
    ).toEqual([{ [name]: 'X' }])
    const group = object({ [name]: reference('db', name) })
    expect(await query({ return: constant('aggregate'), group })).toEqual([{ [name]: 'x' }])
    const join = object({
      [name]: object({
        table: own,
        where: binary(reference('db', hostile.name, 'id'), '==', reference('db', name, 'id')),
      }),
    })
    if (name !== hostile.name) expect(await query({ join, output: constant(['id']) })).toEqual([{ id: added.id }])
    await workspace.step('db.del', { table: own, field_value: constant(added.id) })
    await isUntouched()
  })

  it.each([...attacks, 'a\u0000b', '\ud800', 'x'.repeat(64)])(
    '%j as a name that is not there is refused',
    async (name) => {
      const own = constant('user')
      const started = performance.now()
      const names: Record<string, Expression>[] = [
        { sort: constant([{ field: `x${name}`, order: 'asc' }]) },
        { sort: constant([{ field: 'name', order: name }]) },
        { output: constant([`x${name}`]) },
        { where: binary(reference('db', `x${name}`), '==', constant(1)) },
        { return: constant(`x${name}`) },
      ]
      for (const more of names)
        expect(await failureOf(workspace.step('db.query', { table: own, ...more }))).not.toBe('went through')
      const data = constant({ [`x${name}`]: 1 })
      expect(await failureOf(workspace.step('db.add', { table: own, data }))).toBe('COLUMN.UNKNOWN')
      expect(performance.now() - started).toBeLessThan(1000)
      await isUntouched()
    },
  )

  it.each(attacks)('%j as a key in JSON, a time zone, a language', async (text) => {
    const query = (where: Expression) => workspace.step('db.query', { table: constant('user'), where })
    expect(await query(binary(reference('db', 'meta', text), '==', constant('x')))).toEqual([])
    const year = filter(reference('db', 'made'), 'timestamp_year', reference('input', 'x'))
    const rank = filter(reference('db', 'name'), 'search_rank', constant('Ada'), reference('input', 'x'))
    for (const value of [year, rank]) {
      const where = binary(value, '>', constant(0))
      const outcome = await failureOf(workspace.step('db.query', { table: constant('user'), where }, { x: text }))
      // PostgreSQL takes some odd texts for the short name of a time zone.
      expect(['DATABASE.ERROR', 'went through']).toContain(outcome)
    }
    await isUntouched()
  })
})

describe('T8: values', () => {
  it('are never part of a statement', async () => {
    const { database } = workspace.host
    const texts = new Set<string>()
    const watched: Host['database'] = {
      ...database,
      query(statement, parameters) {
        texts.add(statement.text)
        return database.query(statement, parameters)
      },
    }
    const x = reference('input', 'x')
    const where = binary(
      binary(reference('db', 'name'), 'includes', x),
      '||',
      binary(filter(reference('db', 'name'), 'concat', x), 'ilike', x),
    )
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom(...attacks),
      fc.integer(),
      fc.jsonValue(),
    ) as fc.Arbitrary<Value>
    Object.assign(workspace.host, { database: watched })
    try {
      await fc.assert(
        fc.asyncProperty(value, async (given) => {
          await failureOf(workspace.step('db.query', { table: constant('user'), where }, { x: given }))
        }),
        { numRuns: 200 },
      )
    } finally {
      Object.assign(workspace.host, { database })
    }
    // One for values, one for null.
    expect(texts.size).toBeLessThanOrEqual(2)
    await isUntouched()
  })
})

describe('T9 and T10: SQL that somebody wrote', () => {
  const direct = (sql: string, arg?: Value) =>
    workspace.step(
      'db.direct_query',
      { sql: constant(sql), ...(arg !== undefined && { arg: reference('input', 'x') }) },
      { x: arg ?? null },
    )

  it.each(attacks)('takes %j as a value', async (text) => {
    expect(await direct('select ?::text as x', [text])).toEqual([{ x: text }])
    expect(await direct('select name from "user" where name = ?', [text])).toEqual([])
  })

  it.each([
    ["copy (select 1) to program 'id'", 'SQL.INVALID'],
    ['set role postgres', 'SQL.INVALID'],
    ['select 1; drop table "user"', 'SQL.INVALID'],
    ["select pg_read_file('/etc/passwd')", 'SQL.INVALID'],
    [`select "pg_read_file"('/etc/passwd')`, 'SQL.INVALID'],
    ["select * from dblink('x', 'y') as t(a int)", 'SQL.INVALID'],
    ['select * from stackwright.secret', 'DATABASE.ERROR'],
    ['select * from pg_catalog.pg_authid', 'DATABASE.ERROR'],
    ['select * into stolen from "user"', 'DATABASE.ERROR'],
    ['with gone as (delete from stackwright.secret returning *) select * from gone', 'DATABASE.ERROR'],
    ['explain analyze delete from stackwright.secret', 'DATABASE.ERROR'],
    ['explain analyze create table stolen as select 1', 'DATABASE.ERROR'],
    ['select lo_get(1)', 'SQL.INVALID'],
  ])('%s is refused', async (sql, code) => {
    expect(await failureOf(direct(sql))).toBe(code)
    await isUntouched()
  })

  it('is refused by the role, too, whatever reads it', async () => {
    const { database } = workspace.host
    for (const text of [
      "copy (select 1) to program 'id'",
      'set role postgres',
      "select pg_read_file('/etc/passwd')",
      'select * from stackwright.secret',
      'select 1; select 2',
      'drop table "user"',
      'create table x()',
    ])
      expect(await failureOf(database.query({ name: text.slice(0, 40), text }, []))).toBe('DATABASE.ERROR')
    await isUntouched()
  })

  it('is never worked out from what comes from outside', async () => {
    const sql = binary(constant('select '), '~', reference('input', 'x'))
    expect(await failureOf(workspace.step('db.direct_query', { sql }, { x: '1' }))).toBe('EXPRESSION.INVALID')
  })
})

describe('T12: names in queries', () => {
  it.each(['sort', 'output', 'return', 'table', 'distinct'])('%s never comes from outside', async (argument) => {
    const args = { table: constant('user'), [argument]: reference('input', 'x') }
    expect(await failureOf(workspace.step('db.query', args, { x: 'user' }))).toBe('EXPRESSION.INVALID')
  })

  it.each(['join', 'eval', 'group', 'aggregate'])('%s never comes from outside', async (argument) => {
    const args = {
      table: constant('user'),
      ...(argument === 'group' || argument === 'aggregate' ? { return: constant('aggregate') } : {}),
      [argument]: reference('input', 'x'),
    }
    const x = { y: { table: 'user', where: true } }
    expect(await failureOf(workspace.step('db.query', args, { x }))).toBe('ARGUMENT.WRONG_TYPE')
  })

  it('a column that is named by a value is refused', async () => {
    const where = binary({ kind: 'reference', root: 'db', path: [reference('input', 'x')] }, '==', constant('hash'))
    expect(await failureOf(workspace.step('db.query', { table: constant('user'), where }, { x: 'password' }))).toBe(
      'CONDITION.INVALID',
    )
  })

  it.each<[string, Record<string, Expression>]>([
    ['sort', { sort: constant([{ field: 'password', order: 'asc' }]) }],
    ['sort by table and name', { sort: constant([{ field: 'user.password', order: 'asc' }]) }],
    ['a computed field', { eval: object({ x: reference('db', 'user', 'password') }) }],
    ['a part of it', { eval: object({ x: filter(reference('db', 'password'), 'substr', constant(0), constant(1)) }) }],
    ['a group', { return: constant('aggregate'), group: object({ x: reference('db', 'password') }) }],
    [
      'an aggregate',
      { return: constant('aggregate'), aggregate: object({ x: filter(reference('db', 'password'), 'min') }) },
    ],
    [
      'a join',
      {
        join: object({ other: object({ table: constant('user'), where: constant(true) }) }),
        eval: object({ x: reference('db', 'other', 'password') }),
      },
    ],
  ])('a password is not given away by %s', async (_, more) => {
    expect(await failureOf(workspace.step('db.query', { table: constant('user'), ...more }))).toBe('CONDITION.INVALID')
  })

  it('another case is another name', async () => {
    const where = binary(reference('db', 'Password'), '!=', constant(null))
    expect(await failureOf(workspace.step('db.query', { table: constant('user'), where }))).toBe('COLUMN.UNKNOWN')
  })
})
