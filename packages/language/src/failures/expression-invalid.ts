import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ reason: string }>({
  code: 'EXPRESSION.INVALID',
  kind: 'fatal',
  message: ({ reason }) => reason,
})
