import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string; value: string }>({
  code: 'INPUT.NOT_ALLOWED',
  kind: 'input',
  message: ({ value }) => `Input '${value}' is not one of the allowable values.`,
  payload: ({ name }) => ({ param: name }),
})
