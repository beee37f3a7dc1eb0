import { defineFailure } from '../define-failure.ts'
import type { Value } from '../values/value.ts'

export default defineFailure<{ value: Value }>({
  code: 'DEBUG.STOPPED',
  kind: 'fatal',
  message: () => 'This run was stopped by the step "Stop and show".',
  payload: ({ value }) => value,
})
