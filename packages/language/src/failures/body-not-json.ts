import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ reason: string }>({
  code: 'INPUT.NOT_JSON',
  kind: 'input',
  message: ({ reason }) => `Error parsing JSON: ${reason}`,
  payload: () => ({ param: 'body' }),
})
