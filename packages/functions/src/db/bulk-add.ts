import { bulkInsertStatement, counterStatement, jsonRows, selectionOf } from '@stackwright/database'
import { defineFunction, Exact, normalizeNumber, shapes, t, type Value, type ValueClosure } from '@stackwright/language'
import { readAll, recordsOf } from '../shared/bulk-change.ts'
import { stepRecordReader, stepTable } from '../shared/step-table.ts'
import { added, stepTriggers } from '../shared/triggers.ts'

export default defineFunction({
  name: 'db.bulk.add',
  title: 'Add many records',
  summary:
    'Adds a list of records at once, by the same rules as Add record; all of them, or none when one does not fit.',
  sentence: 'Add the records {data} to {table}',
  family: 'data',
  icon: 'files',
  keywords: ['insert', 'import', 'batch', 'many', 'rows', 'database'],
  inputs: {
    table: t.table({ title: 'Table' }),
    data: t.list({
      title: 'Data',
      of: 'table',
      complete: true,
      help: 'A list of objects with field names and values.',
    }),
  },
  output: { type: 'list', help: 'The new records, in the same order.' },
  examples: [
    {
      inputs: {
        table: 'user',
        data: [
          { id: 7, email: 'Grace@example.com ', name: 'Grace' },
          { id: 8, email: 'eve@example.com', role: 'admin' },
        ],
      },
      output: [
        { id: 7, name: 'Grace', email: 'grace@example.com', role: 'member' },
        { id: 8, name: null, email: 'eve@example.com', role: 'admin' },
      ],
    },
    { title: 'Nothing to add', inputs: { table: 'user', data: [] }, output: [] },
    {
      title: 'One that is there already',
      inputs: { table: 'user', data: [{ email: 'new@example.com' }, { email: 'ada@example.com' }] },
      fails: 'DATABASE.DUPLICATE',
    },
    { title: 'No records', inputs: { table: 'user', data: ['Ada'] }, fails: 'ARGUMENT.WRONG_TYPE' },
    { title: 'No such field', inputs: { table: 'user', data: [{ nickname: 'Ada' }] }, fails: 'COLUMN.UNKNOWN' },
  ],
  shape: ({ record }) => shapes.list(record('table')),
  compile(parts) {
    const table = stepTable(parts)
    const reader = stepRecordReader(parts, table)
    const selection = selectionOf(table, undefined)
    const statement = bulkInsertStatement(table, selection)
    const counter = counterStatement(table)
    const triggers = stepTriggers(parts, table, ['insert'])
    const data = parts.values.data as ValueClosure
    return async (run) => {
      const given = recordsOf(data(run))
      if (given.length === 0) return []
      const { database, files } = run.host
      const reads = await readAll(given, (record) => reader.add(record, { now: run.now, host: run.host }))
      const rows = reads.map(({ columns, values }) => {
        const byColumn = new Map(columns.map((column, position) => [column, values[position]]))
        return table.columns.map((column) => byColumn.get(column))
      })
      const rowsAdded = await database.query(statement, [jsonRows(table.columns, rows)])
      const keys = rows.flatMap(([key]) => (key === undefined ? [] : [key as string]))
      if (counter && keys.length > 0) await database.query(counter, [largest(keys)])
      const records = rowsAdded.map((row) => selection.toRecord(row, files))
      if (triggers.listens('insert')) await triggers.tell(run, 'insert', records.map(added))
      return records
    }
  },
})

const largest = (keys: readonly string[]): Value => normalizeNumber(Exact.max(...keys)).toString()
