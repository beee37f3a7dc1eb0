import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string }>({
  code: 'FILTER.UNKNOWN',
  kind: 'fatal',
  message: ({ name }) => `There is no filter called ${name}.`,
})
