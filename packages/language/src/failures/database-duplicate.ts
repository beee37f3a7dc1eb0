import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ table: string; fields: string }>({
  code: 'DATABASE.DUPLICATE',
  kind: 'fatal',
  message: ({ table, fields }) => `The table ${table} already has a record with this ${fields}.`,
})
