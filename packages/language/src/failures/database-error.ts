import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ reason: string }>({
  code: 'DATABASE.ERROR',
  kind: 'fatal',
  message: ({ reason }) => `The database refused this: ${reason}`,
})
