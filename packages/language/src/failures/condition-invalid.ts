import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ reason: string }>({
  code: 'CONDITION.INVALID',
  kind: 'fatal',
  message: ({ reason }) => `This condition cannot be turned into a query: ${reason}`,
})
