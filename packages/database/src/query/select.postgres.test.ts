import {
  type BinaryOperator,
  binary,
  constant,
  type Expression,
  Failure,
  filter,
  type Json,
  reference,
} from '@stackwright/language'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bindTable } from '../rows/bound-table.ts'
import { parameterValues } from '../testing/run-query.ts'
import { createTestWorkspace, type TestWorkspace, tableOf } from '../testing/test-workspace.ts'
import { type AggregateOptions, compileAggregate } from './aggregate.ts'
import type { Join } from './from.ts'
import { compileSelect, type SelectOptions } from './select.ts'

const person = tableOf('person', [
  { name: 'name', type: 'text' },
  { name: 'password', type: 'password' },
  { name: 'boss', type: 'int' },
])
const order = tableOf('or"der', [
  { name: 'person_id', type: 'int' },
  { name: 'amount', type: 'decimal' },
  { name: 'made', type: 'timestamp' },
  { name: 'meta', type: 'json' },
])
const people = bindTable(person, () => undefined)
const orders = bindTable(order, () => undefined)

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await createTestWorkspace()
  await workspace.save(null, person)
  await workspace.save(null, order)
  await workspace.query(
    "insert into w_test_live.person (name, password, boss) values ('Ada', 'h', null), ('Bob', 'h', 1), ('Cy', 'h', 1)",
  )
  await workspace.query(`insert into w_test_live."or""der" (person_id, amount, made, meta) values
    (1, 10.5, '2026-01-01', '{"n": 2}'), (1, 2, '2026-01-02', '{"n": "x"}'), (2, 2, '2026-02-01', '{"n": 3}'), (9, 1, '2026-02-02', null)`)
})
afterAll(() => workspace.close())

const db = (...path: string[]): Expression => reference('db', ...path)
const where = (left: Expression, operator: BinaryOperator, right: Json) => binary(left, operator, constant(right))
const buyer: Join = {
  name: 'buyer',
  table: people,
  type: 'inner',
  where: binary(db('or"der', 'person_id'), '==', db('person', 'id')),
}

async function select(options: SelectOptions, table = orders) {
  const query = compileSelect(table, options)
  const values = parameterValues(query.parameters)
  const run = async ({ statement, values }: ReturnType<typeof query.all>) =>
    (await workspace.database.query(statement, values)).map((row) => ({ ...row }))
  const [{ count } = {}] = await run(query.count(values))
  const [{ exists } = {}] = await run(query.exists(values))
  const rows = await run(query.all(values))
  expect(await run(query.list(values, 100, 0))).toEqual(rows)
  expect({ count, exists }).toEqual({ count: rows.length, exists: rows.length > 0 })
  return rows
}

async function aggregate(options: AggregateOptions) {
  const query = compileAggregate(orders, options)
  const { statement, values } = query.list(parameterValues(query.parameters), 100, 0)
  return (await workspace.database.query(statement, values)).map((row) => ({ ...row }))
}

describe('joins', () => {
  const computed = [{ name: 'by', value: db('buyer', 'name') }]

  it('give their columns through computed values only', async () => {
    expect(await select({ joins: [buyer], computed, output: ['id', 'by'] })).toEqual([
      { id: 1, by: 'Ada' },
      { id: 2, by: 'Ada' },
      { id: 3, by: 'Bob' },
    ])
    const [first] = await select({ joins: [buyer] })
    expect(Object.keys(first ?? {})).toEqual(['id', 'person_id', 'amount', 'made', 'meta'])
  })

  it.each<[Join['type'], (string | null)[]]>([
    ['inner', ['Ada', 'Ada', 'Bob']],
    ['left', ['Ada', 'Ada', 'Bob', null]],
    ['right', ['Ada', 'Ada', 'Bob', 'Cy']],
  ])('are of type %s', async (type, expected) => {
    const rows = await select({ joins: [{ ...buyer, type }], computed, output: ['by'] })
    expect(rows.map(({ by }) => by)).toEqual(expected)
  })

  it('are named by their name or their table', async () => {
    for (const name of ['buyer', 'person'])
      expect(await select({ joins: [buyer], where: where(db(name, 'name'), '==', 'Bob'), output: ['id'] })).toEqual([
        { id: 3 },
      ])
  })

  it('put a table beside itself', async () => {
    const boss: Join = {
      name: 'chief',
      table: people,
      type: 'inner',
      where: binary(db('person', 'boss'), '==', db('chief', 'id')),
    }
    const of = [{ name: 'boss', value: db('chief', 'name') }]
    expect(await select({ joins: [boss], computed: of, output: ['name', 'boss'] }, people)).toEqual([
      { name: 'Bob', boss: 'Ada' },
      { name: 'Cy', boss: 'Ada' },
    ])
  })

  it.each<[string, SelectOptions, string]>([
    ['an unknown column', { joins: [buyer], where: where(db('buyer', 'nope'), '==', 1) }, 'COLUMN.UNKNOWN'],
    ['a name that is taken', { joins: [{ ...buyer, name: 'or"der' }] }, 'CONDITION.INVALID'],
    [
      'a table that is there twice, by its own name',
      { joins: [buyer, { ...buyer, name: 'other', where: binary(db('person', 'id'), '==', db('person_id')) }] },
      'CONDITION.INVALID',
    ],
    ['a password', { joins: [buyer], computed: [{ name: 'x', value: db('buyer', 'password') }] }, 'CONDITION.INVALID'],
    [
      'sorting by a password',
      { joins: [buyer], sort: [{ field: 'buyer.password', order: 'asc' }] },
      'CONDITION.INVALID',
    ],
    [
      'an aggregate for each record',
      { computed: [{ name: 'x', value: filter(db('amount'), 'sum') }] },
      'CONDITION.INVALID',
    ],
    ['a condition with an aggregate', { where: where(filter(db('amount'), 'sum'), '>', 1) }, 'CONDITION.INVALID'],
    ['__proto__ as a name', { computed: [{ name: '__proto__', value: db('amount') }] }, 'DOCUMENT.INVALID'],
  ])('refuse %s', (_, options, code) => {
    let thrown: unknown
    try {
      compileSelect(orders, options)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(Failure)
    expect((thrown as Failure).code).toBe(code)
  })
})

describe('computed values', () => {
  it('are expressions on fields, conditions, and values', async () => {
    const computed = [
      { name: 'double', value: filter(db('amount'), 'mul', constant(2)) },
      { name: 'large', value: where(db('amount'), '>', 5) },
      { name: 'year', value: filter(db('made'), 'timestamp_year') },
      { name: 'mark', value: constant({ a: [1] }) },
      { name: 'n', value: filter(db('meta', 'n'), 'add', db('amount')) },
      { name: 'amount', value: filter(db('amount'), 'round') },
    ]
    expect(
      await select({ computed, where: where(db('id'), '<', 3), output: ['id', ...computed.map((c) => c.name)] }),
    ).toEqual([
      { id: 1, double: 21, large: true, year: 2026, mark: { a: [1] }, n: 12.5, amount: 11 },
      { id: 2, double: 4, large: false, year: 2026, mark: { a: [1] }, n: null, amount: 2 },
    ])
  })

  it('can be sorted by, in several keys', async () => {
    const computed = [{ name: 'month', value: filter(db('made'), 'timestamp_month') }]
    const sort = [
      { field: 'month', order: 'desc' as const },
      { field: 'amount', order: 'asc' as const },
    ]
    expect((await select({ computed, sort, output: ['id'] })).map(({ id }) => id)).toEqual([4, 3, 2, 1])
    const anyOrder = compileSelect(orders, { sort: [{ field: 'amount', order: 'rand' }] }).all([])
    expect(anyOrder.statement.text).toContain('order by pg_catalog.random()')
    expect(await workspace.database.query(anyOrder.statement, [])).toHaveLength(4)
  })

  it('are conditions by themselves where they are true or false', async () => {
    const between = filter(db('amount'), 'between', constant(2), constant(3))
    expect((await select({ where: between, output: ['id'] })).map(({ id }) => id)).toEqual([2, 3])
  })
})

describe('distinct', () => {
  it('gives what is alike once', async () => {
    const sort = [{ field: 'amount', order: 'desc' as const }]
    expect(await select({ output: ['amount'], distinct: true, sort })).toEqual([
      { amount: 10.5 },
      { amount: 2 },
      { amount: 1 },
    ])
  })

  it('sorts by nothing else', () => {
    expect(() =>
      compileSelect(orders, { output: ['amount'], distinct: true, sort: [{ field: 'made', order: 'asc' }] }),
    ).toThrow('can only be sorted by what they give')
  })
})

describe('aggregates', () => {
  const total = { name: 'total', value: filter(db('amount'), 'sum') }
  const group = [{ name: 'person', value: db('person_id') }]

  it('are worked out of all records', async () => {
    const mean = { name: 'mean', value: filter(filter(db('amount'), 'avg'), 'round', constant(1)) }
    expect(await aggregate({ aggregates: [total, mean] })).toEqual([{ total: 15.5, mean: 3.9 }])
  })

  it('are worked out by groups', async () => {
    expect(await aggregate({ group, aggregates: [total], where: where(db('amount'), '>', 1) })).toEqual([
      { person: 1, total: 12.5 },
      { person: 2, total: 2 },
    ])
    const sort = [{ field: 'total', order: 'desc' as const }]
    const joined = { joins: [buyer], group: [{ name: 'by', value: db('buyer', 'name') }], aggregates: [total], sort }
    expect(await aggregate(joined)).toEqual([
      { by: 'Ada', total: 12.5 },
      { by: 'Bob', total: 2 },
    ])
  })

  it('count their groups', async () => {
    const query = compileAggregate(orders, { group, aggregates: [total] })
    const { statement, values } = query.count([])
    expect(await workspace.database.query(statement, values)).toEqual([{ count: 3 }])
  })

  it.each<[string, AggregateOptions]>([
    ['what is no aggregate', { aggregates: [{ name: 'x', value: db('amount') }] }],
    ['one inside another', { aggregates: [{ name: 'x', value: filter(filter(db('amount'), 'sum'), 'sum') }] }],
    ['a group by an aggregate', { group: [total], aggregates: [] }],
    [
      'a group by a password',
      { group: [{ name: 'x', value: db('buyer', 'password') }], aggregates: [], joins: [buyer] },
    ],
    ['the same name twice', { group: [{ name: 'total', value: db('id') }], aggregates: [total] }],
    ['nothing at all', { aggregates: [] }],
    ['sorting by what is not given', { aggregates: [total], sort: [{ field: 'amount', order: 'asc' }] }],
  ])('refuse %s', (_, options) => {
    expect(() => compileAggregate(orders, options)).toThrow(Failure)
  })
})
