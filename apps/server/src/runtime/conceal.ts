import { ShownCopies, secretsOf, textConcealer } from '@stackwright/engine'
import { Failure, type ObjectValue, type Value } from '@stackwright/language'

/** Hides the values of environment variables in what is shown beside an answer: messages of failures, and what is logged. */
export interface Concealer {
  text(text: string): string
  value(value: Value): Value
  /** A failure for the history and the log, or any other error for the log: its message, its stack and what caused it. */
  failure(error: unknown): unknown
  /** A failure for the answer: what a program says itself by Fail or Precondition stays as it says it. */
  answered(error: unknown): unknown
}

const saidByProgram = new Set(['STEP.THROWN', 'STEP.PRECONDITION'])

export function createConcealer(environment: ObjectValue): Concealer {
  const secrets = new Set(secretsOf(environment))
  const text = textConcealer(secrets)
  const value = (given: Value): Value =>
    secrets.size === 0 ? given : new ShownCopies((part) => (typeof part === 'string' ? text(part) : part)).of(given)

  const bug = ({ name, message, stack, cause, ...more }: Error): Error => {
    const { code } = more as { code?: unknown }
    const copy = new Error(text(message), cause === undefined ? undefined : { cause: failure(cause) })
    return Object.assign(copy, { name, stack: stack && text(stack), ...(code !== undefined && { code }) })
  }

  const failure = (error: unknown): unknown => {
    if (secrets.size === 0 || !(error instanceof Error)) return error
    if (!(error instanceof Failure)) return bug(error)
    const { code, kind, message, payload, errorName, place } = error
    return new Failure({
      code,
      kind,
      message: text(message),
      payload: value(payload),
      errorName,
      ...(place && { place }),
    })
  }

  return {
    text,
    value,
    failure,
    answered: (error) => (error instanceof Failure && !saidByProgram.has(error.code) ? failure(error) : error),
  }
}
