import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ table: string; name: string }>({
  code: 'COLUMN.UNKNOWN',
  kind: 'fatal',
  message: ({ table, name }) => `The table ${table} has no field called ${name}.`,
})
