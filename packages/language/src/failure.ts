import { type FailureKind, failureKinds } from './failure-kinds.ts'
import type { ObjectValue, Value } from './values/value.ts'

/** Where in a document something happened: the step's id and the path of arguments and slots that leads to it. */
export interface Place {
  readonly step?: string
  /** For instance `stack.2.arguments.condition` or `response`. */
  readonly path?: string
  /** The function document it stands in, when that is not the document which runs or is checked. */
  readonly document?: string
}

export interface FailureOptions {
  readonly code: string
  readonly kind: FailureKind
  readonly message: string
  readonly payload?: Value
  /** What `$error.name` gives; a `throw` step sets it. */
  readonly errorName?: string
  readonly place?: Place
}

/**
 * Everything that can go wrong in a program or a request and is the caller's or the author's matter. It carries a stable dotted
 * code, the HTTP status, a message and a payload for the answer and the step it came from. Any other thrown thing is a bug of
 * ours and answers 500 with an id.
 */
export class Failure extends Error {
  readonly code: string
  readonly kind: FailureKind
  readonly payload: Value
  readonly errorName: string
  place: Place | undefined

  constructor(options: FailureOptions) {
    const { stackTraceLimit } = Error
    // Where in our code it was thrown tells nobody anything, the place in the program does; a stack would cost most of a refusal.
    Error.stackTraceLimit = 0
    super(options.message)
    Error.stackTraceLimit = stackTraceLimit
    this.name = 'Failure'
    this.code = options.code
    this.kind = options.kind
    this.payload = options.payload ?? ''
    this.errorName = options.errorName ?? options.code
    this.place = options.place
  }

  get status(): number {
    return failureKinds[this.kind].status
  }

  get httpCode(): string {
    return failureKinds[this.kind].httpCode
  }
}

/** What a program sees of a failure: `$error`. */
export function describeError({ httpCode, errorName, message, payload }: Failure): ObjectValue {
  return { code: httpCode, name: errorName, message, result: payload }
}

const uncatchable: ReadonlySet<string> = new Set(['LIMIT.REACHED', 'RUN.CANCELLED', 'EXPECTATION.FAILED'])

/**
 * A run that has reached a limit is to end, so is one that nobody waits for any more and a test that has failed, and a bug is not the
 * program's matter: no program gets to handle any of them.
 */
export function isCatchable(error: unknown): error is Failure {
  return error instanceof Failure && !uncatchable.has(error.code)
}
