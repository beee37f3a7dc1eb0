import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string; of: string }>({
  code: 'ARGUMENT.UNKNOWN',
  kind: 'fatal',
  message: ({ name, of }) => `${of} has no argument called ${name}.`,
})
