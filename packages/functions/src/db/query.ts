import { type CompiledSelect, compileSelect } from '@stackwright/database'
import {
  argumentOutOfRange,
  defineFunction,
  type Json,
  limitReached,
  type Run,
  t,
  type Value,
  type ValueClosure,
} from '@stackwright/language'
import { outputInput } from '../shared/lookup-inputs.ts'
import { columnNames, sortKeys, stepTable } from '../shared/step-table.ts'

/** A list without paging is cut off by a failure, not silently, and a page has an end. */
const mostRecords = 100_000
const mostPerPage = 10_000
const defaultPerPage = 25

export default defineFunction({
  name: 'db.query',
  title: 'Query all records',
  summary:
    'The records of a table that meet a condition: as a list, in pages, the first one, their count, or whether there is any.',
  sentence: 'Query {table} where {where}, sorted by {sort}, as {return}',
  family: 'data',
  icon: 'database',
  keywords: ['select', 'list', 'search', 'filter', 'count', 'exists', 'rows', 'paging'],
  inputs: {
    table: t.table({ title: 'Table' }),
    where: t.condition({
      title: 'Where',
      optional: true,
      of: 'table',
      help: 'A condition on fields. Operators that end in ? are no condition when their right side is null.',
    }),
    sort: t.sort({ title: 'Sort', optional: true, of: 'table' }),
    return: t.option({ title: 'Return', options: ['list', 'single', 'count', 'exists'], default: 'list' }),
    page: t.int({
      title: 'Page',
      optional: true,
      nullable: true,
      help: 'From 1. With a page or a page size the answer is a page.',
    }),
    per_page: t.int({
      title: 'Records per page',
      optional: true,
      nullable: true,
      help: `At most ${mostPerPage}; 25 if left out.`,
    }),
    totals: t.bool({ title: 'Totals', optional: true, default: false, help: 'Count all records and pages as well.' }),
    output: outputInput,
  },
  output: {
    type: 'any',
    help: 'By return: a list of records or a page of it, a record or null, a number, true or false.',
  },
  examples: [
    {
      inputs: { table: 'user', sort: [{ field: 'name', order: 'desc' }], output: ['name'] },
      output: [{ name: 'Bob' }, { name: 'Ada' }],
    },
    { inputs: { table: 'user', return: 'count' }, output: 2 },
    { inputs: { table: 'user', return: 'exists' }, output: true },
    { inputs: { table: 'user', return: 'single', output: ['id'] }, output: { id: 1 } },
    {
      title: 'In pages',
      inputs: { table: 'user', page: 2, per_page: 1, totals: true, output: ['id'] },
      output: {
        itemsReceived: 1,
        curPage: 2,
        nextPage: null,
        prevPage: 1,
        offset: 1,
        perPage: 1,
        itemsTotal: 2,
        pageTotal: 2,
        items: [{ id: 2 }],
      },
    },
    { title: 'Before the first page', inputs: { table: 'user', page: 0 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
    { title: 'No list of fields', inputs: { table: 'user', output: 'name' }, fails: 'ARGUMENT.WRONG_TYPE' },
    { title: 'Sorted by nothing', inputs: { table: 'user', sort: ['name'] }, fails: 'ARGUMENT.WRONG_TYPE' },
    {
      title: 'In any order',
      inputs: { table: 'user', sort: [{ field: 'id', order: 'rand' }], return: 'count' },
      output: 2,
    },
    { title: 'No such field', inputs: { table: 'user', output: ['nickname'] }, fails: 'COLUMN.UNKNOWN' },
  ],
  compile(parts) {
    const table = stepTable(parts)
    const select = compileSelect(table, {
      where: parts.conditions.where,
      sort: sortKeys(parts.constants.sort as Json | undefined),
      output: columnNames(parts.constants.output),
    })
    const read = select.parameters.map(({ expression, read }) => {
      const closure = parts.compile(expression)
      return (run: Run) => {
        const value = closure(run)
        return value === null ? null : read(value, run.now)
      }
    })
    const values = (run: Run) => read.map((parameter) => parameter(run))
    switch (parts.constants.return) {
      case 'count':
        return async (run) => (await rows(run, select.count(values(run))))[0]?.count as Value
      case 'exists':
        return async (run) => (await rows(run, select.exists(values(run))))[0]?.exists as Value
      case 'single':
        return async (run) => (await list(run, select, values(run), 1, 0))[0] ?? null
    }
    const { page, per_page: perPage, totals } = parts.values
    if (page || perPage) return (run) => pageOf(run, select, values(run), { page, perPage, totals })
    return async (run) => {
      const records = await list(run, select, values(run), mostRecords + 1, 0)
      if (records.length > mostRecords)
        throw limitReached({ limit: 'records of a query', allowed: String(mostRecords) })
      return records
    }
  },
})

type Prepared = ReturnType<CompiledSelect['count']>

const rows = (run: Run, { statement, values }: Prepared) => run.host.database.query(statement, values)

async function list(run: Run, select: CompiledSelect, values: readonly unknown[], limit: number, offset: number) {
  return (await rows(run, select.list(values, limit, offset))).map(select.toRecord)
}

interface Paging {
  readonly page: ValueClosure | undefined
  readonly perPage: ValueClosure | undefined
  readonly totals: ValueClosure | undefined
}

/** One record more than the page holds tells whether there is a next one. */
async function pageOf(run: Run, select: CompiledSelect, values: readonly unknown[], paging: Paging): Promise<Value> {
  const curPage = counted('page', paging.page?.(run) ?? 1, Math.floor(Number.MAX_SAFE_INTEGER / mostPerPage))
  const perPage = counted('per_page', paging.perPage?.(run) ?? defaultPerPage, mostPerPage)
  const offset = (curPage - 1) * perPage
  const found = await list(run, select, values, perPage + 1, offset)
  const items = found.slice(0, perPage)
  const result = {
    itemsReceived: items.length,
    curPage,
    nextPage: found.length > perPage ? curPage + 1 : null,
    prevPage: curPage > 1 ? curPage - 1 : null,
    offset,
    perPage,
  }
  if (paging.totals?.(run) !== true) return { ...result, items }
  const itemsTotal = Number((await rows(run, select.count(values)))[0]?.count ?? 0)
  return { ...result, itemsTotal, pageTotal: Math.ceil(itemsTotal / perPage), items }
}

function counted(name: string, value: Value, most: number): number {
  const number = Number(value)
  if (number >= 1 && number <= most) return number
  throw argumentOutOfRange({ name, reason: `must be between 1 and ${most}.` })
}
