import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string; reason: string }>({
  code: 'INPUT.OUT_OF_RANGE',
  kind: 'input',
  message: ({ name, reason }) => `Input ${name} ${reason}`,
  payload: ({ name }) => ({ param: name }),
})
