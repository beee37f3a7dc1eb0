import { defineFailure } from '../define-failure.ts'

export default defineFailure<Record<string, never>>({
  code: 'DATABASE.UNAVAILABLE',
  kind: 'unavailable',
  message: () => 'The database cannot be reached right now. Try again in a moment.',
})
