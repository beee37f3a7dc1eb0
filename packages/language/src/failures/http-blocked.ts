import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ target: string; reason: string }>({
  code: 'HTTP.BLOCKED',
  kind: 'fatal',
  message: ({ target, reason }) => `The request to ${target} is not allowed: ${reason}`,
})
