import type { Json, ProgramDocument, Value } from '@stackwright/language'

/** One executed step of a recorded run. Entries stand in the order in which they began. */
export interface TraceEntry {
  /** Position in the trace. */
  readonly index: number
  /** Entry of the step that owns the slot this step stands in; null at the top. */
  readonly parent: number | null
  readonly step: string
  readonly function: string
  readonly depth: number
  /** Which turn of the loop around it, from 0. */
  readonly iteration?: number
  /** Microseconds since the run began, and how long the step took with all inside it. */
  readonly startedAt: number
  readonly duration: number
  readonly inputs: Readonly<Record<string, Value>>
  readonly result?: Value
  readonly failure?: { readonly code: string; readonly message: string }
  /** All variables before and after the step. Masked: `sensitive` inputs and password columns show as "••••••••". */
  readonly before: Readonly<Record<string, Value>>
  readonly after: Readonly<Record<string, Value>>
}

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
