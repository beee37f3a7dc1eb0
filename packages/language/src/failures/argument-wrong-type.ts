import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string; expected: string; got: string }>({
  code: 'ARGUMENT.WRONG_TYPE',
  kind: 'fatal',
  message: ({ name, expected, got }) => `${name} must be ${expected}, but it is ${got}.`,
})
