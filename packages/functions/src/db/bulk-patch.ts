import { binary, constant, defineFunction, reference } from '@stackwright/language'
import { bulkInputs, changeRecords } from '../shared/bulk-change.ts'
import { stored } from '../shared/example.ts'

const admins = stored(binary(reference('db', 'role'), '==', constant('admin')))

export default defineFunction({
  name: 'db.bulk.patch',
  title: 'Patch many records',
  summary:
    'Changes whichever fields the objects hold in many records at once; made for objects that come from elsewhere. All of it is done, or nothing.',
  sentence: 'Patch the records of {table} where {where}: {data}',
  family: 'data',
  icon: 'file-diff',
  keywords: ['merge', 'change', 'batch', 'many', 'rows', 'database'],
  inputs: bulkInputs,
  output: { type: 'int', help: 'How many records were changed.' },
  examples: [
    { inputs: { table: 'user', where: admins, data: { name: 'Admin' } }, output: 1 },
    {
      title: 'Each on its own',
      inputs: {
        table: 'user',
        data: [
          { id: 1, name: 'Ada Lovelace' },
          { id: 2, role: 'member' },
        ],
      },
      output: 2,
    },
    { title: 'Which ones?', inputs: { table: 'user', data: { name: 'Admin' } }, fails: 'ARGUMENT.MISSING' },
    {
      title: 'One is not there',
      inputs: {
        table: 'user',
        data: [
          { id: 1, name: 'A' },
          { id: 99, name: 'B' },
        ],
      },
      fails: 'RECORD.UNKNOWN',
    },
    {
      title: 'No such field',
      inputs: { table: 'user', where: admins, data: { nickname: 'A' } },
      fails: 'COLUMN.UNKNOWN',
    },
    { title: 'No data', inputs: { table: 'user', data: 'Ada' }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  compile: changeRecords,
})
