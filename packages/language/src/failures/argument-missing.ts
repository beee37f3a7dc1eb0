import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string; of: string }>({
  code: 'ARGUMENT.MISSING',
  kind: 'fatal',
  message: ({ name, of }) => `${of} needs a value for ${name}.`,
})
