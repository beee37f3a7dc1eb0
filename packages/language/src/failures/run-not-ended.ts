import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ count: number; seconds: number }>({
  code: 'RUN.NOT_ENDED',
  kind: 'fatal',
  message: ({ count, seconds }) =>
    count === 1
      ? `An asynchronous run had not ended after ${seconds} s.`
      : `${count} asynchronous runs had not ended after ${seconds} s.`,
})
