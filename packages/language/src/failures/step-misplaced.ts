import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ name: string; within: readonly string[] }>({
  code: 'STEP.MISPLACED',
  kind: 'fatal',
  message: ({ name, within }) => `${name} works only inside ${within.join(', ')}.`,
})
