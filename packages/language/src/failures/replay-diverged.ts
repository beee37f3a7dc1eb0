import { defineFailure } from '../define-failure.ts'

export default defineFailure<{ asked: string; recorded: string }>({
  code: 'REPLAY.DIVERGED',
  kind: 'conflict',
  message: ({ asked, recorded }) =>
    `This run cannot be followed further: the program asks for ${asked}, but ${recorded}. The server has changed since it was recorded.`,
})
