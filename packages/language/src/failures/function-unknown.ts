import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string }>({
  code: 'FUNCTION.UNKNOWN',
  kind: 'fatal',
  message: ({ name }) => `There is no function called ${name}.`,
})
