import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ place: string; reason: string }>({
  code: 'DOCUMENT.INVALID',
  kind: 'badrequest',
  message: ({ place, reason }) => `${place}: ${reason}`,
})
