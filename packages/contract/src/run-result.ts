import type { Json, ProgramDocument, TraceEntry, Value } from '@stackwright/language'

export type { TraceEntry }

export interface RunResult {
  readonly id: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Json
  /** Microseconds in all, without the network. */
  readonly duration: number
  readonly queries: number
  /** Bytes of the answer. */
  readonly size: number
  readonly trace: readonly TraceEntry[]
  /** True when the trace was cut at its limit. */
  readonly truncated: boolean
  readonly logs: readonly Value[]
}

/**
 * A run of the history that has happened again from its recording, and so touched nothing. Times are those of back then; between
 * two effects (queries, requests to other servers …) they are not known, and steps there take none.
 */
export interface ReplayedRun extends RunResult {
  /** What it ran, as it was then. */
  readonly document: ProgramDocument
  /** Number of that revision; null for a draft that was run in the editor. */
  readonly revision: number | null
  /** What was sent, masked. */
  readonly input: Readonly<Record<string, Value>>
  /** Why the replay stopped short of the end, in a sentence; null when it did not. */
  readonly diverged: string | null
}
