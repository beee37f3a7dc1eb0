import { binary, constant, type FunctionExample, reference } from '@stackwright/language'
import { stored } from './example.ts'

const admins = stored(binary(reference('db', 'role'), '==', constant('admin')))

/** What becomes of records that are changed together. */
export const bulkExamples: readonly FunctionExample[] = [
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
]
