import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ target: string; reason: string }>({
  code: 'HTTP.FAILED',
  kind: 'fatal',
  message: ({ target, reason }) => `The request to ${target} failed: ${reason}`,
})
