import { defineFailure } from '../define-failure.ts'

/** A step that needs a run of tests around it has none. */
export default defineFailure<{ reason: string }>({
  code: 'CALL.FAILED',
  kind: 'fatal',
  message: ({ reason }) => `The call failed: ${reason}`,
})
