import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string; message: string; line: number | null }>({
  code: 'LAMBDA.FAILED',
  kind: 'fatal',
  message: ({ name, message, line }) =>
    `The code failed${line === null ? '' : ` in line ${line}`}: ${name}${message === '' ? '' : `: ${message}`}`,
  payload: ({ name, message, line }) => ({ name, message, line }),
})
