import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ reason: string }>({
  code: 'AUTH.UNAUTHORIZED',
  kind: 'unauthorized',
  message: ({ reason }) => reason,
})
