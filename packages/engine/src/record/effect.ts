import type { ObjectValue, RunLimits, Value } from '@stackwright/language'

/** The ways in which the world takes part in a run, in the words that a failed replay uses. */
export const effectNames = {
  query: 'a query',
  batch: 'records of a stream',
  begin: 'the begin of a transaction',
  end: 'the end of a transaction',
  sleep: 'a pause',
  integer: 'a random number',
  bytes: 'random bytes',
  uuid: 'a UUID',
  made: 'a key or signature',
  token: 'a token',
  hash: 'the hash of a password',
  verify: 'the check of a password',
  http: 'a request to another server',
  code: 'the result of code',
  file: 'work with a file',
  place: 'the place of an address',
} as const

export type EffectKind = keyof typeof effectNames

/** What the world gave a run at one point. */
export interface Effect {
  readonly kind: EffectKind
  /** What was asked for, as far as a replay has to ask for the same: a statement, an address. */
  readonly subject: string
  outcome: 'pending' | 'gave' | 'failed'
  /** What it gave, or the error it failed with. */
  value: unknown
  /** Microseconds since the run began. */
  endedAt: number
  /** What code wrote to the log meanwhile. */
  logs?: Value[]
}

/** What a run began with. */
export interface RunStart {
  /** The moment that `now` is, epoch milliseconds. */
  readonly now: number
  /** As they were sent. */
  readonly input: ObjectValue
  readonly auth: ObjectValue | null
  readonly environment: ObjectValue
  readonly limits: Readonly<RunLimits>
}

/** Where the time limit, or a client that left, stopped a run: it depends on the machine and the world and not on the program. */
export interface TimeOut {
  readonly branch: string
  /** It was because nobody waited any more. */
  readonly cancelled?: true
  readonly at: ClockRead
}

/** One look at the clock, told by what had happened until then. */
export interface ClockRead {
  /** Effects before it in its branch. */
  readonly effects: number
  /** Steps that were left to the run, as its limits have it: counted from time to time. */
  readonly steps: number
  /** How many looks there were since either of these has changed. */
  readonly looks: number
}

/** All that is needed to let a run happen again. Effects stand in the order in which they began, apart for each branch. */
export interface Recording {
  /** The name of the data source it worked with. */
  readonly dataSource: string
  /** The address that the server had. */
  readonly origin: string
  readonly start: RunStart
  readonly branches: ReadonlyMap<string, readonly Effect[]>
  readonly timeOut: TimeOut | null
}

/** The branch of the run itself. */
export const mainBranch = ''
