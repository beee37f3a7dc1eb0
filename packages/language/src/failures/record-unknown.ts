import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ table: string; field: string }>({
  code: 'RECORD.UNKNOWN',
  kind: 'notfound',
  message: ({ table, field }) => `The table ${table} has no record with this ${field}.`,
})
