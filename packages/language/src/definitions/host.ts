import type { MaybePromise } from '../values/maybe-promise.ts'
import type { ObjectValue, Value } from '../values/value.ts'
import type { FileVault } from './file-vault.ts'
import type { PlaceOfAddress } from './place-of-address.ts'

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

/** A request to another server. */
export interface HttpRequest {
  readonly url: string
  /** In capitals. */
  readonly method: string
  /** Lines such as `Accept: text/html`. */
  readonly headers: readonly string[]
  /** Goes into the address of GET and HEAD, and into the body of others, written as their Content-Type says. */
  readonly params: Value
  /** Milliseconds for all of it, redirects included. */
  readonly timeout: number
  /** Whether redirects are followed. */
  readonly followLocation: boolean
  /** Whether a certificate has to be of the host, and of somebody who is trusted. */
  readonly verifyHost: boolean
  readonly verifyPeer: boolean
  /** Breaks it off. */
  readonly signal?: AbortSignal | undefined
}

/** JavaScript or TypeScript that somebody wrote: the body of an async function. */
export interface CodeRequest {
  readonly code: string
  /** twig: the code is a template, which gives a text and also sees each variable by its name. JavaScript or TypeScript when left out. */
  readonly language?: 'twig' | undefined
  /** `$input`, `$var`, `$auth` and `$env` of the code. */
  readonly input: ObjectValue
  readonly variables: ObjectValue
  readonly auth: ObjectValue | null
  readonly environment: ObjectValue
  /** Runs the code for a value, or for each element of a list; once for nothing when left out. */
  readonly over?: CodeSubject | undefined
  /** Milliseconds. */
  readonly timeout: number
  /** Gets what the code logs. */
  readonly log: (value: Value) => void
  /** Breaks it off. */
  readonly signal?: AbortSignal | undefined
}

/**
 * What code is run for. `value`: it sees the value as `$this`, and what it returns is the result. All others run it for each element
 * of a list, which it sees as `$this`, `$index` and `$parent`; with `reduce` also what the turn before returned, as `$result`.
 */
export type CodeSubject =
  | { readonly kind: 'value'; readonly value: Value }
  /** `map` gives what it returns each time, `filter` the positions of the elements it holds for, `find` the first of them or -1. */
  | { readonly kind: 'map' | 'filter' | 'find' | 'some' | 'every'; readonly list: readonly Value[] }
  | { readonly kind: 'reduce'; readonly list: readonly Value[]; readonly initial: Value }

/** A call of an endpoint of the workspace itself, as a client would make it. */
export interface ApiCall {
  /** The name of its API group. */
  readonly group: string
  readonly method: string
  /** As the endpoint declares it, `requests/{id}`, or as a client writes it, `requests/7`. */
  readonly path: string
  /** Fields of path, query and body together. */
  readonly input: ObjectValue
  /** Lines such as `Authorization: Bearer …`. */
  readonly headers: readonly string[]
}

/** A row by the names of its columns. */
export type DatabaseRow = Record<string, unknown>

export interface TransactionOptions {
  /** PostgreSQL's names with underscores; read_committed when left out. A transaction inside another one has the outer's. */
  readonly isolation?: 'read_committed' | 'repeatable_read' | 'serializable' | undefined
  /** Breaks it off, also in the middle of a statement; nothing of it is kept. */
  readonly signal?: AbortSignal | undefined
}

/** The tables of a run's data source. What the database refuses fails with a Failure. */
export interface Database {
  /** Whether this is the inside of a transaction. */
  readonly inTransaction: boolean
  /** Runs one statement. */
  query(statement: Statement, parameters: readonly unknown[]): Promise<readonly DatabaseRow[]>
  /**
   * The rows of one SELECT in batches, however many there are; ends its cursor when it is no longer gone through, and breaks off when
   * the signal says so.
   */
  stream(
    statement: Statement,
    parameters: readonly unknown[],
    signal?: AbortSignal,
  ): AsyncIterable<readonly DatabaseRow[]>
  /**
   * Runs `body` on a connection of its own and keeps what it did, or undoes all of it when it fails; inside a transaction only that
   * part is undone. What does not go through the database that `body` is given is no part of it. DATABASE.CONFLICT means that it
   * may be tried again from the start.
   */
  transaction<T>(options: TransactionOptions, body: (database: Database) => Promise<T>): Promise<T>
}

/**
 * The only way a run touches the world. Every effect goes through here, so that a run can be recorded, replayed and stepped
 * backwards: a recording keeps what an effect gives, so nobody may change that in place. Sizes are in bytes and times in milliseconds unless a name says otherwise.
 */
export interface Host {
  readonly database: Database
  /** The name of its data source; `live` when left out. */
  readonly dataSource?: string | undefined
  readonly clock: { now(): number }
  /** Waits for so many milliseconds; fails with the signal's reason when that ends it. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly random: {
    /** A whole number from min to max, both included, from a cryptographic source. */
    integer(min: number, max: number): number
    bytes(length: number): Uint8Array
    uuid(): string
    /**
     * Gives what `work` makes with chance that does not come from here, such as a pair of keys or a signature. A replayed run gets
     * the same again and `work` is not called, so it must not use the host itself.
     */
    made<Made extends MaybePromise<Value>>(work: () => Made): Made
  }
  readonly tokens: { create(request: TokenRequest): Promise<string> }
  readonly passwords: {
    hash(password: string): Promise<string>
    verify(password: string, hash: string): Promise<boolean>
  }
  readonly http: {
    /**
     * Gives `{ request: { url, method, headers, params }, response: { headers, result, status } }` whatever the status. Fails
     * with HTTP.BLOCKED, HTTP.FAILED or LIMIT.REACHED.
     */
    request(request: HttpRequest): Promise<ObjectValue>
  }
  readonly sandbox: {
    /** What the code returns; fails with LAMBDA.FAILED or LIMIT.REACHED. */
    run(request: CodeRequest): Promise<Value>
  }
  readonly files: FileVault
  readonly places: {
    /** Null for an address that the database of places does not have; fails with PLACES.UNAVAILABLE when there is none. */
    locate(address: string): PlaceOfAddress | null
  }
  readonly log: (value: Value) => void
  /** Calls an endpoint and gives what it answers; fails with the message of its error. Only in runs of tests. */
  readonly api?: { call(call: ApiCall): Promise<Value> } | undefined
  /**
   * The same world for what runs beside this run, as an asynchronous call does: a recording keeps apart what happens there, since
   * nobody knows which comes first. The id must be the same whenever the program is run. Left out, this host serves there too.
   */
  readonly branch?: ((id: string) => Host) | undefined
}
