import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ kind: string; name: string }>({
  code: 'DOCUMENT.UNKNOWN',
  kind: 'fatal',
  message: ({ kind, name }) => `There is no ${kind.replaceAll('_', ' ')} called ${name}.`,
})
