import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string; expected: string }>({
  code: 'INPUT.WRONG_TYPE',
  kind: 'input',
  message: ({ name, expected }) => `Input ${name} must be ${expected}.`,
  payload: ({ name }) => ({ param: name }),
})
