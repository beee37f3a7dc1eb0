import { defineFunction } from '@stackwright/language'
import { changeRecord } from '../shared/change-record.ts'
import { dataInput, lookupInputs } from '../shared/lookup-inputs.ts'

export default defineFunction({
  name: 'db.edit',
  title: 'Edit record',
  summary: 'Changes fields of a record and gives the record; fields that are left out stay as they are.',
  sentence: 'Edit the record of {table} where {field_name} is {field_value}: {data}',
  family: 'data',
  icon: 'file-pen',
  common: true,
  keywords: ['update', 'change', 'set', 'row', 'database'],
  inputs: { ...lookupInputs, data: dataInput('Field name and new value.') },
  output: { type: 'object', help: 'The record as it is now.' },
  examples: [
    {
      inputs: { table: 'user', field_value: 1, data: { name: 'Ada Lovelace' } },
      output: { id: 1, name: 'Ada Lovelace', email: 'ada@example.com', role: 'member' },
    },
    { title: 'Nobody', inputs: { table: 'user', field_value: 99, data: { name: 'Ada' } }, fails: 'RECORD.UNKNOWN' },
    {
      title: 'An address that is taken',
      inputs: { table: 'user', field_value: 1, data: { email: 'bob@example.com' } },
      fails: 'DATABASE.DUPLICATE',
    },
    {
      title: 'No such field',
      inputs: { table: 'user', field_value: 1, data: { nickname: 'Ada' } },
      fails: 'COLUMN.UNKNOWN',
    },
  ],
  shape: ({ record }) => record('table'),
  compile: changeRecord,
})
