import { defineFunction } from '@stackwright/language'
import { changeRecord } from '../shared/change-record.ts'
import { dataInput, lookupInputs } from '../shared/lookup-inputs.ts'

export default defineFunction({
  name: 'db.patch',
  title: 'Patch record',
  summary: 'Changes whichever fields an object holds and gives the record; made for objects that come from elsewhere.',
  sentence: 'Patch the record of {table} where {field_name} is {field_value} with {data}',
  family: 'data',
  icon: 'file-diff',
  keywords: ['update', 'change', 'merge', 'partial', 'row', 'database'],
  inputs: { ...lookupInputs, data: dataInput('An object with the fields to change.') },
  output: { type: 'object', help: 'The record as it is now.' },
  examples: [
    {
      inputs: { table: 'user', field_name: 'email', field_value: 'bob@example.com', data: { role: 'member' } },
      output: { id: 2, name: 'Bob', email: 'bob@example.com', role: 'member' },
    },
    {
      title: 'Nothing to change',
      inputs: { table: 'user', field_value: 2, data: {} },
      output: { id: 2, name: 'Bob', email: 'bob@example.com', role: 'admin' },
    },
    { title: 'Nobody', inputs: { table: 'user', field_value: 99, data: {} }, fails: 'RECORD.UNKNOWN' },
    {
      title: 'No such field',
      inputs: { table: 'user', field_value: 1, data: { nickname: 'Ada' } },
      fails: 'COLUMN.UNKNOWN',
    },
  ],
  shape: ({ record }) => record('table'),
  compile: changeRecord,
})
