import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ limit: number }>({
  code: 'REQUEST.TOO_LARGE',
  kind: 'toolarge',
  message: ({ limit }) => `The request body is larger than the ${limit} bytes allowed here.`,
})
