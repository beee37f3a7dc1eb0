import type { Failure } from '../failure.ts'
import limitReached from '../failures/limit-reached.ts'
import type { RunLimits } from './run.ts'

/** The failure of a run that has taken, or would take, longer than it may. */
export function outOfTime({ allowed }: RunLimits): Failure {
  const time = allowed ? `${allowed.maxMilliseconds / 1000} seconds` : 'as long as a run may take'
  return limitReached({ limit: 'time', allowed: time, adjustable: true })
}
