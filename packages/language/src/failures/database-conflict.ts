import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ reason: string }>({
  code: 'DATABASE.CONFLICT',
  kind: 'conflict',
  errorName: 'DeadlockError',
  message: ({ reason }) => `The database undid this: ${reason}`,
})
