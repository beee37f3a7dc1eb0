import { defineFailure } from '../define-failure.ts'

/** Nobody is told of this: it ends a run whose answer nobody waits for, and no step catches it. */
export default defineFailure<Record<never, never>>({
  code: 'RUN.CANCELLED',
  kind: 'fatal',
  message: () => 'This run was stopped: the client closed the connection before the answer was there.',
})
