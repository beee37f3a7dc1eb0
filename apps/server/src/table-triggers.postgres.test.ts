import { type Document, parseDocument, type Step, type Value } from '@stackwright/language'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createStepsWorkspace, type StepsWorkspace } from './testing/steps-workspace.ts'
import { numbered, set, slot, step, table } from './testing/written-program.ts'

const item = table('item', { name: 'text', size: { type: 'int', required: false, nullable: true } })
const log = table('log', { text: 'text' })
const chain = table('chain', { n: 'int' })

const trigger = (name: string, on: string, actions: object, stack: Step[], more: object = {}): Document =>
  parseDocument({
    kind: 'table_trigger',
    id: crypto.randomUUID(),
    name,
    table: on,
    actions,
    stack: numbered(stack),
    ...more,
  })

const everything = { insert: true, update: true, delete: true, truncate: true }
const note = step('db.add', {
  table: '"log"',
  data: '{text: $input.action ~ " " ~ ($input.old|get:"name":"-") ~ " " ~ ($input.new|get:"name":"-") ~ " " ~ $input.datasource}',
})

let workspace: StepsWorkspace
beforeAll(async () => {
  workspace = await createStepsWorkspace(
    [item, log, chain],
    [
      trigger('note', 'item', everything, [note]),
      trigger('asleep', 'item', everything, [step('throw', { name: '"asleep"', value: '"asleep"' })], {
        active: false,
      }),
      trigger('elsewhere', 'item', everything, [step('throw', { name: '"no"', value: '"no"' })], {
        datasources: ['test'],
      }),
      trigger('picky', 'item', { update: true }, [
        step('precondition', {
          condition: '$input.new.name != "forbidden"',
          error_type: '"inputerror"',
          error: '"Not that name."',
        }),
      ]),
      trigger('on', 'chain', { insert: true }, [step('db.add', { table: '"chain"', data: '{n: $input.new.n + 1}' })]),
    ],
  )
}, 60_000)
afterAll(() => workspace?.close())
beforeEach(async () => {
  for (const name of ['item', 'log', 'chain']) await workspace.query(`truncate w_steps_live."${name}" restart identity`)
  await workspace.query(`insert into w_steps_live.item (id, name, size) values (100, 'a', 1), (101, 'b', 2)`)
})

const notes = async () =>
  (await workspace.query('select text from w_steps_live.log order by id')).map(({ text }) => text)
const run = (steps: Step[], input: Record<string, Value> = {}) => workspace.run({ stack: numbered(steps) }, input)

test.each([
  ['db.add', { data: '{name: "c"}' }, ['insert - c live']],
  ['db.edit', { field_value: '100', data: '{name: "z"}' }, ['update a z live']],
  ['db.edit', { field_value: '100', data: '{}' }, []],
  ['db.patch', { field_name: '"name"', field_value: '"b"', data: '{name: "y"}' }, ['update b y live']],
  ['db.add_or_edit', { field_value: '100', data: '{name: "x"}' }, ['update a x live']],
  ['db.add_or_edit', { field_name: '"name"', field_value: '"new"', data: '{size: 1}' }, ['insert - new live']],
  ['db.del', { field_value: '101' }, ['delete b - live']],
  ['db.del', { field_value: '1010' }, []],
  ['db.bulk.add', { data: '[{name: "c"}, {name: "d"}]' }, ['insert - c live', 'insert - d live']],
  ['db.bulk.update', { where: '$db.size > 0', data: '{name: "w"}' }, ['update a w live', 'update b w live']],
  ['db.bulk.patch', { data: '[{id: 101, name: "v"}]' }, ['update b v live']],
  ['db.bulk.delete', { where: '$db.size == 1' }, ['delete a - live']],
  ['db.truncate', {}, ['truncate - - live']],
])('%s with %j sets off its triggers', async (name, args, expected) => {
  await run([step(name, { table: '"item"', ...args })])
  expect(await notes()).toEqual(expected)
})

test('a trigger that fails fails the step; what was written stays, as without a trigger', async () => {
  const failing = run([step('db.edit', { table: '"item"', field_value: '100', data: '{name: "forbidden"}' })])
  await expect(failing).rejects.toMatchObject({ message: 'Not that name.', httpCode: 'ERROR_CODE_INPUT_ERROR' })
  expect(await workspace.query('select name from w_steps_live.item where id = 100')).toEqual([{ name: 'forbidden' }])
  expect(await notes()).toEqual(['update a forbidden live'])
})

test('inside a transaction everything is undone with it, also what triggers wrote', async () => {
  const work = step(
    'db.transaction',
    {},
    {
      slots: [
        slot('stack', [
          set('x', '1'),
          step('db.add', { table: '"item"', data: '{name: "c"}' }),
          step('db.edit', { table: '"item"', field_value: '100', data: '{name: "forbidden"}' }),
        ]),
      ],
    },
  )
  await expect(run([work])).rejects.toMatchObject({ message: 'Not that name.' })
  expect(await notes()).toEqual([])
  expect(await workspace.query('select count(*)::int as count from w_steps_live.item')).toEqual([{ count: 2 }])
})

test('triggers that set each other off end at a depth of 16', async () => {
  const work = run([step('db.add', { table: '"chain"', data: '{n: 1}' })])
  await expect(work).rejects.toMatchObject({ code: 'LIMIT.REACHED', message: expect.stringContaining('16 triggers') })
  expect(await workspace.query('select max(n)::int as n from w_steps_live.chain')).toEqual([{ n: 17 }])
})
