import {
  fieldTypeNames,
  type Json,
  normalizeNumber,
  type TableDocument,
  type Value,
  withoutAddress,
} from '@stackwright/language'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fieldTypes, namedStatement } from './index.ts'
import { insertStatements } from './query/write.ts'
import { bindTable } from './rows/bound-table.ts'
import { createRecordReader } from './rows/record-reader.ts'
import { selectionOf } from './rows/selection.ts'
import { createTestWorkspace, type TestWorkspace, tableOf, testNow } from './testing/test-workspace.ts'

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await createTestWorkspace()
  const target = tableOf('target', [])
  await workspace.save(null, target)
  for (let i = 0; i < 7; i++) await workspace.query('insert into w_test_live.target default values')
})
afterAll(() => workspace.close())

const exact = (text: string) => normalizeNumber(text)
/** What the definitions' JSON examples cannot hold. */
const moreValues: Record<string, readonly Value[]> = {
  int: [exact('9223372036854775807'), exact('-9223372036854775808'), exact('9007199254740993')],
  decimal: [exact('0.1'), exact('123456789012345678901234567890.123456789'), 1e-7, 0],
  timestamp: [0, Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z'), 1767225600001],
  json: [null as Value, { big: exact('9007199254740993'), list: [1, [2, { a: '"\\' }]] }],
  text: ['{"a",b}', 'NULL', "'; drop table target; --", '\\', '\u2028', 'a'.repeat(10_000)],
}

const ofColumns: ReadonlySet<string> = new Set(fieldTypeNames)

describe.each(fieldTypes.filter(({ name }) => ofColumns.has(name)))('$name', (type) => {
  const options = {
    type: type.name as never,
    nullable: true,
    ...(type.name === 'enum' && { values: ['draft', 'published'] }),
    ...(type.name === 'reference' && { table: 'target' }),
  }
  const good = [
    ...type.examples.filter(({ fails }) => !fails).map(({ output }) => output as Value),
    ...(moreValues[type.name] ?? []),
  ].filter((value) => type.name !== 'reference' || value === 7)

  it('keeps each value, lists of values and null', async () => {
    const table = tableOf(`t_${type.name}`, [
      { name: 'one', ...options },
      { name: 'many', list: true, ...options },
    ])
    await workspace.save(null, table)
    const add = adder(table)
    const kept = (value: Value) =>
      type.store ? (typeof value === 'string' ? `hash of ${value}` : withoutAddress(value)) : value
    for (const value of good) expect(await add({ one: value })).toMatchObject({ one: kept(value), many: null })
    const list = good.filter((value) => value !== null)
    expect(await add({ many: list })).toMatchObject({ one: null, many: list.map(kept) })
    expect(await add({ many: [] })).toMatchObject({ many: [] })
    expect(await add({ one: null })).toMatchObject({ one: null })
  })

  it('has a default in the database where one is declared', async () => {
    const value = good.find((each) => each !== null)
    if (type.name === 'password' || value === undefined) return
    const table = tableOf(`d_${type.name}`, [
      { name: 'one', ...options, default: value as Json },
      { name: 'many', list: true, ...options, default: [value as Json] },
    ])
    await workspace.save(null, table)
    const bound = bindTable(table, workspace.find)
    const text = `insert into ${bound.quoted} default values returning "one", "many"`
    expect(await workspace.database.query(namedStatement(text), [])).toEqual([{ one: value, many: [value] }])
  })
})

function adder(table: TableDocument) {
  const bound = bindTable(table, workspace.find)
  const reader = createRecordReader(table, bound.columns, new Map())
  const insert = insertStatements(
    bound,
    selectionOf(
      bound,
      bound.columns.map(({ name }) => name),
    ),
  )
  return async (data: Record<string, Value>) => {
    const { columns, values } = await reader.add(data, { now: testNow, host: workspace.host })
    const [row] = await workspace.database.query(insert(columns), values)
    return row
  }
}
