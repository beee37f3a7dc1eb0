import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ message: string; line: number | null }>({
  code: 'TEMPLATE.FAILED',
  kind: 'fatal',
  message: ({ message, line }) => `The template failed${line === null ? '' : ` in line ${line}`}: ${message}`,
  payload: ({ message, line }) => ({ message, line }),
})
