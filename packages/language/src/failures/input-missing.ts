import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string }>({
  code: 'INPUT.MISSING',
  kind: 'input',
  message: ({ name }) => `Missing param: ${name}`,
  payload: ({ name }) => ({ param: name }),
})
