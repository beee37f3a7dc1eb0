import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ reason: string }>({
  code: 'INPUT.NOT_FORM',
  kind: 'input',
  message: ({ reason }) => `Error reading the form: ${reason}`,
  payload: () => ({ param: 'body' }),
})
