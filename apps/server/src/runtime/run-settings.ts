import type { RunLimits } from '@stackwright/language'

/** What one request may use. A breach fails that request alone. */
export interface RunSettings {
  readonly maxSteps: number
  /** Nested calls of functions. */
  readonly maxDepth: number
  readonly maxMilliseconds: number
  /** Bytes, roughly, of the values a run holds. */
  readonly maxMemory: number
  /** Records a run gets from the database. */
  readonly maxRows: number
  /** Bytes. */
  readonly maxBody: number
  /** Characters of the answer. */
  readonly maxAnswer: number
}

export const defaultSettings: RunSettings = {
  maxSteps: 10_000_000,
  maxDepth: 200,
  maxMilliseconds: 30_000,
  maxMemory: 256_000_000,
  maxRows: 100_000,
  maxBody: 10_000_000,
  maxAnswer: 50_000_000,
}

/** Limits for one run that begins now. */
export function startLimits(settings: RunSettings, now: number): RunLimits {
  return {
    steps: settings.maxSteps,
    depth: settings.maxDepth,
    deadline: now + settings.maxMilliseconds,
    memory: settings.maxMemory,
    rows: settings.maxRows,
  }
}
