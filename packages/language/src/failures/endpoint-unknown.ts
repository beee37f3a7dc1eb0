import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ method: string; path: string }>({
  code: 'ENDPOINT.UNKNOWN',
  kind: 'notfound',
  message: ({ method, path }) => `There is no endpoint ${method} ${path}.`,
})
