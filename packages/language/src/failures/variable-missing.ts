import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ path: string }>({
  code: 'VARIABLE.MISSING',
  kind: 'fatal',
  message: ({ path }) => `Unable to locate var: ${path}`,
})
