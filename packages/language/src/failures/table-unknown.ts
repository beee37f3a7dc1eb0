import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string }>({
  code: 'TABLE.UNKNOWN',
  kind: 'fatal',
  message: ({ name }) => `There is no table called ${name}.`,
})
