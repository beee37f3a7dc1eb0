import { type LimitName, type Limits, limitNames, limits } from '@stackwright/contract'
import type { Cancellation, RunLimits } from '@stackwright/language'

/** What one request may use. A breach fails that request alone. */
export type RunSettings = Readonly<Record<LimitName, number>>

/** What the operator of the server allows at most. */
export type Ceilings = Readonly<Partial<Record<LimitName, number>>>

/** What a workspace has set, or the default; never more than the server allows. */
export function settingsOf(set: Limits, ceilings: Ceilings): RunSettings {
  const entries = limitNames.map((name) => [
    name,
    Math.min(set[name] ?? limits[name].default, ceilings[name] ?? Number.POSITIVE_INFINITY),
  ])
  return Object.fromEntries(entries) as RunSettings
}

/** Limits for one run that begins now. */
export function startLimits(settings: RunSettings, now: number, cancellation?: Cancellation): RunLimits {
  return {
    steps: settings.maxSteps,
    depth: settings.maxDepth,
    deadline: now + settings.maxMilliseconds,
    memory: settings.maxMemory,
    rows: settings.maxRows,
    allowed: settings,
    cancellation,
  }
}
