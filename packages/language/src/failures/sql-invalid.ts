import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ reason: string }>({
  code: 'SQL.INVALID',
  kind: 'fatal',
  message: ({ reason }) => `This SQL cannot be run: ${reason}`,
})
