import { Failure } from './failure.ts'
import type { FailureKind } from './failure-kinds.ts'
import type { Value } from './values/value.ts'

export interface FailureDeclaration<Details> {
  /** Stable, dotted, upper case: `INPUT.MISSING`. */
  readonly code: string
  readonly kind: FailureKind
  /** One sentence: what happened, where, and what to do. */
  readonly message: (details: Details) => string
  readonly payload?: (details: Details) => Value
  /** What `$error.name` gives; the code when left out. */
  readonly errorName?: string
}

export interface FailureDefinition<Details> extends FailureDeclaration<Details> {
  (details: Details): Failure
}

/** Declares one failure; the result makes it: `throw inputMissing({ name: 'email' })`. */
export function defineFailure<Details>(declaration: FailureDeclaration<Details>): FailureDefinition<Details> {
  const create = (details: Details) =>
    new Failure({
      code: declaration.code,
      kind: declaration.kind,
      message: shortened(declaration.message(details)),
      ...(declaration.payload && { payload: declaration.payload(details) }),
      ...(declaration.errorName !== undefined && { errorName: declaration.errorName }),
    })
  return Object.assign(create, declaration)
}

const longest = 2_000

/** What is wrong may be quoted, however long it is; what is said of it stays readable in answers and logs. */
const shortened = (message: string) =>
  message.length > longest ? `${message.slice(0, longest - 60)} … ${message.slice(-50)}` : message
