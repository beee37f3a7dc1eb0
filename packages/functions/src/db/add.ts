import { defineFunction, type ObjectValue, t, type ValueClosure } from '@stackwright/language'
import { recordAdder } from '../shared/add-record.ts'
import { completeDataInput } from '../shared/lookup-inputs.ts'
import { stepRecordReader, stepTable } from '../shared/step-table.ts'
import { stepTriggers } from '../shared/triggers.ts'

export default defineFunction({
  name: 'db.add',
  title: 'Add record',
  summary: 'Adds a record to a table and gives it, with its id and defaults.',
  sentence: 'Add a record to {table} with {data}',
  family: 'data',
  icon: 'file-plus',
  common: true,
  keywords: ['insert', 'create', 'new', 'row', 'database'],
  inputs: {
    table: t.table({ title: 'Table' }),
    data: completeDataInput('Field name and value. What is left out gets its default; a password is hashed.'),
  },
  output: { type: 'object', help: 'The new record.' },
  examples: [
    {
      inputs: { table: 'user', data: { id: 7, name: 'Grace', email: ' Grace@example.com', role: 'admin' } },
      output: { id: 7, name: 'Grace', email: 'grace@example.com', role: 'admin' },
    },
    {
      title: 'An address that is taken',
      inputs: { table: 'user', data: { name: 'Ada', email: 'ada@example.com' } },
      fails: 'DATABASE.DUPLICATE',
    },
    { title: 'A required field is missing', inputs: { table: 'user', data: { name: 'Ada' } }, fails: 'INPUT.MISSING' },
    {
      title: 'Not one of the values',
      inputs: { table: 'user', data: { name: 'Ada', email: 'a@example.com', role: 'king' } },
      fails: 'INPUT.NOT_ALLOWED',
    },
    {
      title: 'No such field',
      inputs: { table: 'user', data: { nickname: 'Ada', email: 'a@example.com' } },
      fails: 'COLUMN.UNKNOWN',
    },
  ],
  shape: ({ record }) => record('table'),
  compile(parts) {
    const table = stepTable(parts)
    const add = recordAdder(table, stepRecordReader(parts, table), stepTriggers(parts, table, ['insert']))
    const data = parts.values.data as ValueClosure
    return (run) => add(data(run) as ObjectValue, run)
  },
})
