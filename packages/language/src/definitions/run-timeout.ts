import argumentOutOfRange from '../failures/argument-out-of-range.ts'
import type { Run } from './run.ts'

/** Milliseconds that a step may wait: the seconds it asks for, and never beyond the end of its run. */
export function timeoutOf(seconds: number, run: Run): number {
  if (!(seconds > 0)) throw argumentOutOfRange({ name: 'timeout', reason: 'must be more than 0 seconds.' })
  return Math.max(1, Math.min(seconds * 1000, run.limits.deadline - run.host.clock.now()))
}
