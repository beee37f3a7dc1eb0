import { defineFailure } from '../define-failure.ts'

export default defineFailure<Record<string, never>>({
  code: 'TASK.INTERRUPTED',
  kind: 'fatal',
  message: () => 'The server was stopped while this task ran. What it had written stays, and it is not run again.',
})
