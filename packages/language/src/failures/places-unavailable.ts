import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ reason: string }>({
  code: 'PLACES.UNAVAILABLE',
  kind: 'fatal',
  message: ({ reason }) => `Where addresses are is not known here: ${reason}`,
})
