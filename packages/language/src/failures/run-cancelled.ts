import { defineFailure } from '../define-failure.ts'

export default defineFailure<Record<string, never>>({
  code: 'RUN.CANCELLED',
  kind: 'fatal',
  message: () => 'This run was stopped: the connection was closed, so nobody waited for its answer any more.',
})
