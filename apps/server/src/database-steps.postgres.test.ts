import { randomUUID } from 'node:crypto'
import { runFunctionExample } from '@stackwright/engine'
import {
  array,
  binary,
  constant,
  type Expression,
  Failure,
  type FunctionExample,
  type Json,
  object,
  reference,
  tableSchema,
  type Value,
} from '@stackwright/language'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { library } from './library.ts'
import { createStepsWorkspace, type StepsWorkspace } from './testing/steps-workspace.ts'

const user = tableSchema.parse({
  kind: 'table',
  id: randomUUID(),
  name: 'user',
  authentication: true,
  fields: [
    { id: '1', name: 'id', type: 'int', required: true },
    { id: '2', name: 'name', type: 'text' },
    { id: '3', name: 'email', type: 'email', required: true, filters: [{ name: 'trim' }, { name: 'lower' }] },
    { id: '4', name: 'role', type: 'enum', values: ['admin', 'member'], default: 'member' },
    { id: '5', name: 'password', type: 'password', visibility: 'internal' },
  ],
  indexes: [{ id: 'i1', type: 'unique', fields: [{ name: 'email' }] }],
})
const secret = tableSchema.parse({
  kind: 'table',
  id: randomUUID(),
  name: 'secret',
  fields: [
    { id: '1', name: 'id', type: 'uuid', required: true },
    { id: '2', name: 'password', type: 'password' },
    { id: '3', name: 'owner', type: 'reference', table: 'user' },
    { id: '4', name: 'settings', type: 'json' },
    { id: '5', name: 'made', type: 'timestamp', default: 'now' },
  ],
})

let workspace: StepsWorkspace
beforeAll(async () => {
  workspace = await createStepsWorkspace([user, secret])
})
afterAll(() => workspace.close())
beforeEach(async () => {
  await workspace.query(`truncate w_steps_live."user", w_steps_live.secret restart identity`)
  await workspace.query(
    `insert into w_steps_live."user" (name, email, role, password) values ('Ada', 'ada@example.com', 'member', 'h1'), ('Bob', 'bob@example.com', 'admin', 'h2')`,
  )
})

const step: StepsWorkspace['step'] = (name, args, input) => workspace.step(name, args, input)

const constants = (values: Readonly<Record<string, Json>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, constant(value)]))

const outcome = (work: Promise<Value>) =>
  work.then(
    (output) => ({ output }),
    (error: unknown) => {
      if (!(error instanceof Failure)) throw error
      return { fails: error.code }
    },
  )

const steps = [...library.functions.values()].filter(({ name }) => name.startsWith('db.'))

describe.each(steps)('$name', (definition) => {
  it.each([...definition.examples])('%#: $title', async (example: FunctionExample) => {
    const { output = null, fails, state } = example
    const result = runFunctionExample(definition, example, library, workspace.host, workspace.view)
    expect(await outcome(result as Promise<never>)).toEqual(
      fails ? { fails } : { output: { output, after: state?.after ?? {} } },
    )
  })
})

describe('records in steps', () => {
  it('keep passwords to themselves unless they are named', async () => {
    const added = await step('db.add', constants({ table: 'user', data: { email: 'eve@example.com', password: 'pw' } }))
    expect(added).toEqual({ id: 3, name: null, email: 'eve@example.com', role: 'member' })
    const named = constants({ table: 'user', field_value: 3, output: ['id', 'password'] })
    expect(await step('db.get', named)).toEqual({ id: 3, password: 'hash of pw' })
  })

  it('let a stack read a password that is not marked internal, but no answer', async () => {
    const { id } = (await step('db.add', constants({ table: 'secret', data: { password: 'pw', owner: 1 } }))) as {
      id: string
    }
    const record = (await step('db.get', constants({ table: 'secret', field_value: id }))) as Record<string, Value>
    expect(record.password).toBe('hash of pw')
    expect(JSON.parse(JSON.stringify(record))).toEqual({ id, owner: 1, settings: null, made: expect.any(Number) })
    const renewed = { ...record, settings: { theme: 'dark' } }
    await step(
      'db.edit',
      { ...constants({ table: 'secret', field_value: id }), data: reference('input', 'data') },
      { data: renewed },
    )
    const again = (await step('db.get', constants({ table: 'secret', field_value: id }))) as Record<string, Value>
    expect(again.password).toBe('hash of pw')
    expect(again.settings).toEqual({ theme: 'dark' })
  })

  it.each([[0], [''], [null]])('point nowhere when a reference is %j, and are found so', async (nowhere) => {
    const { id } = (await step('db.add', constants({ table: 'secret', data: { owner: 1 } }))) as { id: string }
    const edited = await step('db.edit', constants({ table: 'secret', field_value: id, data: { owner: nowhere } }))
    expect(edited).toMatchObject({ id, owner: null })
    expect(await step('db.add', constants({ table: 'secret', data: { owner: nowhere } }))).toMatchObject({
      owner: null,
    })
    const owner = reference('db', 'secret', 'owner')
    const where = binary(owner, '==', constant(nowhere))
    expect(await step('db.query', { table: constant('secret'), where })).toHaveLength(2)
    expect(
      await step('db.query', { table: constant('secret'), where: binary(owner, '!=', constant(nowhere)) }),
    ).toEqual([])
    expect(
      await step('db.query', {
        table: constant('secret'),
        where: binary(owner, 'not in?', constant(null)),
      }),
    ).toHaveLength(2)
  })

  it('count on above a key that was given', async () => {
    await step('db.add', constants({ table: 'user', data: { id: 50, email: 'x@example.com' } }))
    const next = await step('db.add', constants({ table: 'user', data: { email: 'y@example.com' } }))
    expect(next).toMatchObject({ id: 51 })
  })

  it('are found by a key inside a json field', async () => {
    await step('db.add', constants({ table: 'secret', data: { settings: { google: { id: 'g1' } } } }))
    const found = { ...constants({ table: 'secret', field_name: 'settings.google.id' }) }
    expect(await step('db.get', { ...found, field_value: constant('g1') })).toMatchObject({
      settings: { google: { id: 'g1' } },
    })
    expect(await step('db.get', { ...found, field_value: constant('g2') })).toBeNull()
  })

  it('refuse computed keys that are no fields', async () => {
    const data = object({ email: constant('z@example.com') })
    const computed = { ...data, entries: [{ key: reference('input', 'key'), value: constant('x') }] } as Expression
    const args = { table: constant('user'), data: computed }
    expect(await outcome(step('db.add', args, { key: 'nickname' }))).toEqual({ fails: 'COLUMN.UNKNOWN' })
    expect(await outcome(step('db.add', args, { key: '__proto__' }))).toEqual({ fails: 'COLUMN.UNKNOWN' })
  })

  it('are queried by conditions on inputs', async () => {
    const column = reference('db', 'user', 'name')
    const where = binary(
      binary(column, 'includes?', reference('input', 'search')),
      '&&',
      binary(reference('db', 'role'), 'in', array(constant('admin'), constant('member'))),
    )
    const query = (search: Value) =>
      step('db.query', { table: constant('user'), where, output: constant(['name']) }, { search })
    expect(await query('AD')).toEqual([{ name: 'Ada' }])
    expect(await query(null)).toEqual([{ name: 'Ada' }, { name: 'Bob' }])
    expect(await query('%')).toEqual([])
  })
})
