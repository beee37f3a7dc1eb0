import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ limit: string; allowed: string }>({
  code: 'LIMIT.REACHED',
  kind: 'fatal',
  message: ({ limit, allowed }) => `This run was stopped: it reached its limit of ${allowed} (${limit}).`,
})
