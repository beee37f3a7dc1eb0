import { randomUUID } from 'node:crypto'
import {
  applyPlan,
  openWorkspaceDatabase,
  planTable,
  provisionWorkspace,
  type WorkspaceDatabase,
} from '@stackwright/database'
import { pureHost, runFunctionExample, runParts } from '@stackwright/engine'
import {
  array,
  binary,
  constant,
  type Expression,
  Failure,
  type FunctionExample,
  type Host,
  type Json,
  object,
  reference,
  type TableDocument,
  tableSchema,
  type Value,
} from '@stackwright/language'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tools/testing/database.ts'
import { library } from './library.ts'

const schema = 'w_steps_live'
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
const tables = new Map<string, TableDocument>([user, secret].map((table) => [table.name, table]))

let test: TestDatabase
let owner: Client
let database: WorkspaceDatabase
let host: Host
beforeAll(async () => {
  test = await createTestDatabase()
  owner = new Client({ connectionString: test.url })
  await owner.connect()
  const access = { schema, role: `w_steps_${randomUUID().slice(0, 8)}`, password: randomUUID() }
  await provisionWorkspace(owner, access)
  await owner.query('begin')
  for (const table of tables.values())
    await applyPlan(
      owner,
      planTable(null, table, (name) => tables.get(name), schema),
    )
  await owner.query('commit')
  database = openWorkspaceDatabase({ url: test.url, ...access, max: 4 })
  host = {
    ...pureHost(),
    database,
    passwords: {
      hash: async (password) => `hash of ${password}`,
      verify: async (password, hash) => hash === `hash of ${password}`,
    },
  }
})
afterAll(async () => {
  await database.close()
  await owner.end()
  await test.drop()
})
beforeEach(async () => {
  await owner.query(`truncate ${schema}."user", ${schema}.secret restart identity`)
  await owner.query(
    `insert into ${schema}."user" (name, email, role, password) values ('Ada', 'ada@example.com', 'member', 'h1'), ('Bob', 'bob@example.com', 'admin', 'h2')`,
  )
})

const workspace = { table: (name: string) => tables.get(name), function: () => undefined }

/** Runs one step and answers its result. */
function step(name: string, args: Record<string, Expression>, input: Record<string, Value> = {}): Promise<Value> {
  const gives = library.functions.get(name)?.output !== undefined
  return runParts(
    {
      inputs: Object.keys(input).map((key) => ({ name: key, type: 'json', required: false, nullable: true })),
      stack: [{ id: 's', function: name, arguments: args, ...(gives && { result: 'r' }) }],
      response: gives ? reference('var', 'r') : null,
    },
    library,
    { workspace, host, input },
  )
}

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
    const result = runFunctionExample(definition, example, library, host, workspace)
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
