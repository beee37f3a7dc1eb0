import type { ObjectValue, Value } from '../values/value.ts'

/** SQL text with numbered parameters, compiled once; the name makes it a prepared statement. */
export interface Statement {
  readonly name: string
  readonly text: string
}

export interface TokenRequest {
  /** Name of the table with authentication on. */
  readonly table: string
  readonly id: Value
  readonly extras: ObjectValue
  /** Seconds. */
  readonly expiration: number
}

/**
 * The only way a run touches the world. Every effect goes through here, so that a run can be recorded, replayed and stepped
 * backwards. Sizes are in bytes and times in milliseconds unless a name says otherwise.
 */
export interface Host {
  readonly database: {
    /** Runs one statement in the data source of the run; fails with a Failure for what the database refuses. */
    query(statement: Statement, parameters: readonly unknown[]): Promise<readonly Record<string, unknown>[]>
  }
  readonly clock: { now(): number }
  readonly random: {
    /** A whole number from min to max, both included, from a cryptographic source. */
    integer(min: number, max: number): number
    bytes(length: number): Uint8Array
    uuid(): string
  }
  readonly tokens: { create(request: TokenRequest): Promise<string> }
  readonly passwords: {
    hash(password: string): Promise<string>
    verify(password: string, hash: string): Promise<boolean>
  }
  readonly log: (value: Value) => void
}
