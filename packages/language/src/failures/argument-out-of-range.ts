import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string; reason: string }>({
  code: 'ARGUMENT.OUT_OF_RANGE',
  kind: 'fatal',
  message: ({ name, reason }) => `${name} ${reason}`,
})
