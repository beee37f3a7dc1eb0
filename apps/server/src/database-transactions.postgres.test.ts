import { randomUUID } from 'node:crypto'
import {
  array,
  binary,
  constant,
  type Expression,
  filter,
  type Json,
  object,
  reference,
  type Step,
  type TableDocument,
  tableSchema,
  variable,
} from '@stackwright/language'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createStepsWorkspace, failureOf, type StepsWorkspace } from './testing/steps-workspace.ts'

const item: TableDocument = tableSchema.parse({
  kind: 'table',
  id: randomUUID(),
  name: 'item',
  fields: [
    { id: '1', name: 'id', type: 'int', required: true },
    { id: '2', name: 'name', type: 'text' },
    { id: '3', name: 'amount', type: 'int', default: 0 },
    { id: '4', name: 'tags', type: 'text', list: true },
    { id: '5', name: 'meta', type: 'json' },
    { id: '6', name: 'made', type: 'timestamp' },
    { id: '7', name: 'secret', type: 'password', visibility: 'internal' },
  ],
  indexes: [{ id: 'i', type: 'unique', fields: [{ name: 'name' }] }],
})

let workspace: StepsWorkspace
beforeAll(async () => {
  workspace = await createStepsWorkspace([item])
})
afterAll(() => workspace.close())
beforeEach(async () => {
  await workspace.query('truncate w_steps_live.item restart identity')
  await workspace.query("insert into w_steps_live.item (name, amount) values ('a', 1), ('b', 2)")
})

let steps = 0
const step = (name: string, args: Record<string, Expression> = {}, more: Partial<Step> = {}): Step => ({
  id: `s${++steps}`,
  function: name,
  arguments: args,
  ...more,
})
const add = (name: string) => step('db.add', { table: constant('item'), data: constant({ name }) })
const fail = () => step('throw', { name: constant('Oops'), value: constant('No') })
const set = (name: string, value: Expression) => step('var', { name: variable(name), value })
const transaction = (stack: Step[], isolation = 'read_committed') =>
  step('db.transaction', { isolation: constant(isolation) }, { slots: [{ name: 'stack', steps: stack }] })
const attempt = (stack: Step[]) =>
  step(
    'try_catch',
    {},
    {
      slots: [
        { name: 'try', steps: stack },
        { name: 'catch', steps: [] },
      ],
    },
  )
const names = async () =>
  (await workspace.query('select name from w_steps_live.item order by id')).map(({ name }) => name)

describe('db.transaction', () => {
  it('keeps its steps together', async () => {
    await workspace.run({ stack: [transaction([add('c'), add('d')])] })
    expect(await names()).toEqual(['a', 'b', 'c', 'd'])
    expect(await failureOf(workspace.run({ stack: [add('x'), transaction([add('e'), fail()])] }))).toBe('STEP.THROWN')
    expect(await names()).toEqual(['a', 'b', 'c', 'd', 'x'])
  })

  it('leaves what stands after it outside, also after a failure', async () => {
    await workspace.run({ stack: [attempt([transaction([add('c'), fail()])]), add('d')] })
    expect(await names()).toEqual(['a', 'b', 'd'])
  })

  it('is kept by a return', async () => {
    const stack = [transaction([add('c'), step('return', { value: constant(5) })]), add('d')]
    expect(await workspace.run({ stack })).toBe(5)
    expect(await names()).toEqual(['a', 'b', 'c'])
  })

  it('undoes an inner one alone', async () => {
    await workspace.run({ stack: [transaction([add('c'), attempt([transaction([add('d'), add('a')])]), add('e')])] })
    expect(await names()).toEqual(['a', 'b', 'c', 'e'])
  })

  it('is undone by a failure of the database that a step inside has caught', async () => {
    expect(await failureOf(workspace.run({ stack: [transaction([add('c'), attempt([add('a')])])] }))).toBe(
      'DATABASE.DUPLICATE',
    )
    expect(await names()).toEqual(['a', 'b'])
  })

  it('adds or edits inside without spoiling it', async () => {
    const upsert = (name: string) =>
      step('db.add_or_edit', {
        table: constant('item'),
        field_name: constant('name'),
        field_value: constant(name),
        data: constant({ amount: 9 }),
      })
    await workspace.run({ stack: [transaction([upsert('a'), upsert('new')])] })
    expect(await names()).toEqual(['a', 'b', 'new'])
  })

  it('is tried again with the variables it began with when others get in the way', async () => {
    const read = step(
      'db.get',
      { table: constant('item'), field_value: constant(1), output: constant(['amount']) },
      { result: 'item' },
    )
    const write = step('db.edit', {
      table: constant('item'),
      field_value: constant(1),
      data: object({ amount: binary(variable('item', 'amount'), '+', constant(1)) }),
    })
    const count = set('tries', binary(variable('tries'), '+', constant(1)))
    const stack = [set('tries', constant(0)), transaction([count, read, write], 'serializable')]
    const response = variable('tries')
    const runs = await Promise.all(Array.from({ length: 3 }, () => workspace.run({ stack, response })))
    expect(runs).toEqual([1, 1, 1])
    expect(await workspace.query('select amount from w_steps_live.item where id = 1')).toEqual([{ amount: '4' }])
  })

  it('is undone when its run reaches a limit', async () => {
    const forever = step('while', { condition: constant(true) }, { slots: [{ name: 'each', steps: [] }] })
    expect(await failureOf(workspace.run({ stack: [transaction([add('c'), forever])] }))).toBe('LIMIT.REACHED')
    expect(await names()).toEqual(['a', 'b'])
  })

  it('keeps a locked record from others', async () => {
    const locked = step(
      'db.get',
      { table: constant('item'), field_value: constant(1), lock: constant(true) },
      { result: 'item' },
    )
    const more = step('db.edit', {
      table: constant('item'),
      field_value: constant(1),
      data: object({ amount: binary(variable('item', 'amount'), '+', constant(1)) }),
    })
    await Promise.all(Array.from({ length: 6 }, () => workspace.run({ stack: [transaction([locked, more])] })))
    expect(await workspace.query('select amount from w_steps_live.item where id = 1')).toEqual([{ amount: '7' }])
  })
})

describe('a stream of records', () => {
  const query = (more: Record<string, Expression> = {}) =>
    step('db.query', { table: constant('item'), return: constant('stream'), ...more }, { result: 'items' })
  const each = (body: Step[]) =>
    step('foreach', { list: variable('items'), as: variable('item') }, { slots: [{ name: 'each', steps: body }] })
  const note = step('array.push', { variable: variable('seen'), value: variable('item', 'name') })
  const begin = set('seen', constant([]))

  it('is gone through by a loop, as often as it is asked for', async () => {
    await workspace.query("insert into w_steps_live.item (name) select 'n' || n from generate_series(1, 1200) n")
    const count = step('math.add', { variable: variable('count'), value: constant(1) })
    const stack = [set('count', constant(0)), query(), each([count]), each([count])]
    expect(await workspace.run({ stack, response: variable('count') })).toBe(2404)
  })

  it.each<[string, string, string[]]>([
    ['break', 'break', ['a']],
    ['continue', 'continue', ['a', 'c']],
  ])('may be left by %s', async (_, name, expected) => {
    await workspace.query("insert into w_steps_live.item (name) values ('c')")
    const when = step(
      'conditional',
      { condition: binary(variable('item', 'name'), '==', constant('b')) },
      { slots: [{ name: 'then', steps: [step(name)] }] },
    )
    const stack = [begin, query(), each([when, note])]
    for (let round = 0; round < 10; round++)
      expect(await workspace.run({ stack, response: variable('seen') })).toEqual(expected)
  })

  it('does not see what the loop changes', async () => {
    const stack = [
      begin,
      query({ where: binary(reference('db', 'amount'), '<', constant(10)) }),
      each([
        note,
        step('db.add', {
          table: constant('item'),
          data: object({ name: filter(variable('item', 'name'), 'concat', constant('!')) }),
        }),
      ]),
    ]
    expect(await workspace.run({ stack, response: variable('seen') })).toEqual(['a', 'b'])
    expect(await names()).toEqual(['a', 'b', 'a!', 'b!'])
  })
})

describe('many records at once', () => {
  it('keep every type of value', async () => {
    const data: Json = [
      { name: 'x', tags: ['a"b', 'c,d', ''], meta: { deep: [1, null, 'ü'] }, made: 1767225600123, secret: 'pw' },
      { name: 'y', tags: [], meta: 'text', made: null },
      { id: 77, name: null, meta: [1.5], amount: '9007199254740993' },
    ]
    const added = await workspace.step('db.bulk.add', { table: constant('item'), data: constant(data) })
    expect(JSON.parse(JSON.stringify(added))).toEqual([
      { id: 3, name: 'x', amount: 0, tags: ['a"b', 'c,d', ''], meta: { deep: [1, null, 'ü'] }, made: 1767225600123 },
      { id: 4, name: 'y', amount: 0, tags: [], meta: 'text', made: null },
      { id: 77, name: null, amount: '9007199254740993', tags: null, meta: [1.5], made: null },
    ])
    const [{ secret } = {}] = await workspace.query('select secret from w_steps_live.item where id = 3')
    expect(secret).toBe('hash of pw')
    expect(await workspace.step('db.add', { table: constant('item'), data: constant({ name: 'z' }) })).toMatchObject({
      id: 78,
    })
  })

  it('are changed by different fields, in one go or not at all', async () => {
    const update = (data: Expression) => workspace.step('db.bulk.update', { table: constant('item'), data })
    expect(
      await update(
        constant([
          { id: 1, amount: 5 },
          { id: 2, name: 'B', meta: { x: 1 } },
          { id: '1', name: 'A' },
        ]),
      ),
    ).toBe(2)
    expect(await workspace.query('select name, amount, meta from w_steps_live.item order by id')).toEqual([
      { name: 'A', amount: '5', meta: null },
      { name: 'B', amount: '2', meta: { x: 1 } },
    ])
    expect(
      await failureOf(
        update(
          constant([
            { id: 1, amount: 0 },
            { id: 9, name: 'C' },
          ]),
        ),
      ),
    ).toBe('RECORD.UNKNOWN')
    expect(await failureOf(update(array(object({ amount: constant(1) }))))).toBe('ARGUMENT.MISSING')
    expect(await workspace.query('select amount from w_steps_live.item where id = 1')).toEqual([{ amount: '5' }])
  })

  it('are cleared, and counted from 1 again', async () => {
    await workspace.step('db.truncate', { table: constant('item'), reset: constant(true) })
    expect(await workspace.step('db.add', { table: constant('item'), data: constant({ name: 'z' }) })).toMatchObject({
      id: 1,
    })
  })
})

describe('what is wrong with a step', () => {
  const at = (argument: string, code: string) => [{ code, path: `stack.0.arguments.${argument}` }]
  const query = (more: Record<string, Expression>) =>
    workspace.problems('db.query', { table: constant('item'), ...more })

  it('is noted at its argument', () => {
    expect(query({ where: binary(reference('db', 'nope'), '==', constant(1)) })).toEqual(at('where', 'COLUMN.UNKNOWN'))
    expect(query({ where: binary(reference('db', 'amount'), '==', variable('nope')) })).toEqual(
      at('where', 'VARIABLE.UNKNOWN'),
    )
    expect(query({ sort: constant([{ field: 'nope', order: 'asc' }]) })).toEqual(at('sort', 'COLUMN.UNKNOWN'))
    expect(query({ output: constant(['nope']) })).toEqual(at('output', 'COLUMN.UNKNOWN'))
    expect(query({ eval: object({ x: filter(reference('db', 'name'), 'md5') }) })).toEqual(
      at('eval', 'CONDITION.INVALID'),
    )
    expect(query({ join: object({ x: object({ table: constant('nope'), where: constant(true) }) }) })).toEqual(
      at('join', 'TABLE.UNKNOWN'),
    )
    expect(workspace.problems('db.direct_query', { sql: constant('select ?'), arg: constant([1, 2]) })).toEqual(
      at('arg', 'ARGUMENT.OUT_OF_RANGE'),
    )
    expect(workspace.problems('db.direct_query', { sql: constant('drop table x') })).toEqual(at('sql', 'SQL.INVALID'))
    expect(workspace.problems('db.bulk.delete', { table: constant('item'), where: reference('db', 'name') })).toEqual(
      at('where', 'CONDITION.INVALID'),
    )
    expect(workspace.problems('db.set_datasource', { name: constant('test') })).toEqual(
      at('name', 'ARGUMENT.OUT_OF_RANGE'),
    )
  })
})
