import type { CodeSubject } from '@stackwright/language'

/** What a worker is asked to run. Values travel as JSON text. */
export interface Task {
  readonly workspace: string
  readonly code: string
  readonly language: 'twig' | undefined
  /** What the code is run for; undefined for nothing, once. */
  readonly over: CodeSubject['kind'] | undefined
  /** An object of the names the code sees: `{"$input": …, "$var": …}`, and `$this`, or `$parent` and `$result`, of what it is run for. */
  readonly names: string
  /** Whether `names` has numbers that a double cannot hold, marked as `exactMark` says. */
  readonly exact: boolean
  /** Milliseconds of running. */
  readonly timeout: number
  /** Bytes that values of the code may take. */
  readonly memory: number
}

/** How it ended. */
export type Outcome =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'failure'; readonly name: string; readonly message: string; readonly line: number | null }
  | { readonly kind: 'limit'; readonly limit: Limit }

export type Limit = 'time' | 'memory' | 'nesting' | 'result'

export interface Reply {
  readonly outcome: Outcome
  /** What the code logged, each as JSON text. */
  readonly logs: readonly string[]
}

/** The first message of a worker: it is ready for tasks. */
export const ready = 'ready'

/** Begins a text that stands for a number which a double cannot hold. */
export const exactMark = '\u0000exact:'

/** Characters of JSON a run may give back. */
export const maxResult = 10_000_000
/** Entries and characters a run may log; what is beyond is left out. */
export const maxLogs = { entries: 1_000, characters: 1_000_000 }
