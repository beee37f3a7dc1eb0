import { constant, filter, type Json, type QueryValueType, reference, type Value } from '@stackwright/language'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queryFilters } from './generated/query-filters.ts'
import { compileAggregate } from './query/aggregate.ts'
import { compileSelect } from './query/select.ts'
import { insertStatements } from './query/write.ts'
import { bindTable } from './rows/bound-table.ts'
import { createRecordReader } from './rows/record-reader.ts'
import { selectionOf } from './rows/selection.ts'
import { parameterValues } from './testing/run-query.ts'
import { createTestWorkspace, type TestWorkspace, tableOf, testNow } from './testing/test-workspace.ts'

const types: Record<QueryValueType, { type: string; list?: boolean }> = {
  number: { type: 'decimal' },
  text: { type: 'text' },
  bool: { type: 'bool' },
  timestamp: { type: 'timestamp' },
  date: { type: 'date' },
  uuid: { type: 'uuid' },
  json: { type: 'json' },
  list: { type: 'text', list: true },
}
const table = tableOf(
  'sample',
  Object.entries(types).map(([name, type]) => ({ name, ...type })) as Parameters<typeof tableOf>[1],
)
const bound = bindTable(table, () => undefined)

let workspace: TestWorkspace
beforeAll(async () => {
  workspace = await createTestWorkspace()
  await workspace.save(null, table)
})
afterAll(() => workspace.close())

async function store(column: string, values: readonly Value[]): Promise<void> {
  await workspace.query('truncate w_test_live.sample')
  const reader = createRecordReader(table, bound.columns, new Map())
  const statement = insertStatements(bound, selectionOf(bound, ['id']))
  for (const value of values) {
    const read = await reader.add({ [column]: value }, { now: testNow, host: workspace.host })
    await workspace.database.query(statement(read.columns), read.values)
  }
}

async function workOut(name: string, column: string, args: readonly Json[], aggregate: boolean): Promise<unknown> {
  const value = filter(reference('db', column), name, ...args.map(constant))
  const query = aggregate
    ? compileAggregate(bound, { aggregates: [{ name: 'x', value }] })
    : compileSelect(bound, { computed: [{ name: 'x', value }], output: ['x'] })
  const { statement, values } = query.list(parameterValues(query.parameters), 1, 0)
  return (await workspace.database.query(statement, values))[0]?.x
}

describe.each([...queryFilters])('$name', ({ name, value: takes, aggregate = false, examples, aliases = [] }) => {
  it.each([...examples])('%#', async ({ of = takes[0] as QueryValueType, value, arguments: args = [], output }) => {
    await store(of, aggregate ? (value as Value[]) : [value as Value])
    for (const each of [name, ...aliases]) expect(await workOut(each, of, args, aggregate)).toEqual(output)
  })

  it.each(Object.keys(types) as QueryValueType[])('works out or refuses a column of type %s', async (column) => {
    await store(column, [null])
    const args = examples[0]?.arguments ?? []
    const outcome = await workOut(name, column, args, aggregate).then(
      () => 'worked out',
      (error: { code?: string }) => error.code,
    )
    expect(['worked out', 'CONDITION.INVALID', 'INPUT.WRONG_TYPE']).toContain(outcome)
    if (takes.includes(column)) expect(outcome).not.toBe('CONDITION.INVALID')
  })
})
