import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string }>({
  code: 'VARIABLE.UNKNOWN',
  kind: 'fatal',
  message: ({ name }) => `No step sets the variable $${name}.`,
})
