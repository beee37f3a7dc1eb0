import { expressionInvalid, type Value } from '@stackwright/language'
import type { Answered, Answers } from './answers.ts'

/** Thrown through an expression that has to wait: who evaluates it waits, and evaluates it again. No failure, and caught by no step. */
export class Pending extends Error {
  readonly #answers: Answers
  readonly #promise: Promise<Value>

  constructor(answers: Answers, promise: Promise<Value>) {
    super('An expression waits')
    this.#answers = answers
    this.#promise = promise
  }

  /** Waits, and notes what came of it for the next evaluation. Never fails. */
  async settle(): Promise<void> {
    try {
      this.#answers.add({ value: await this.#promise })
    } catch (error) {
      this.#answers.add({ error })
    }
  }
}

/** What `start` promises, for an expression: the first time it breaks off, and when it is evaluated again it goes on from here. */
export function awaited({ answers }: Answered, start: () => Promise<Value>): Value {
  if (!answers) throw expressionInvalid({ reason: 'It cannot wait here. Work it out in a step before.' })
  const known = answers.next()
  if (!known) throw new Pending(answers, start())
  if ('error' in known) throw known.error
  return known.value as Value
}
