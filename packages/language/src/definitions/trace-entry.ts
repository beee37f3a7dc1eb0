import type { Value } from '../values/value.ts'

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
