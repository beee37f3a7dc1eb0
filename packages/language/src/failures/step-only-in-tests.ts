import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string }>({
  code: 'STEP.ONLY_IN_TESTS',
  kind: 'fatal',
  message: ({ name }) => `${name} works only in tests. Remove it, or move it to a test.`,
})
