import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string; of: string }>({
  code: 'SLOT.UNKNOWN',
  kind: 'fatal',
  message: ({ name, of }) => `${of} cannot hold steps under ${name}.`,
})
