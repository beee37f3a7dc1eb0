import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string }>({
  code: 'INPUT.UNKNOWN',
  kind: 'fatal',
  message: ({ name }) => `There is no input called ${name}.`,
})
