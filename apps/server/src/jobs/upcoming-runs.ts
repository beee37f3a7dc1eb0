import type { Schedule } from '@stackwright/language'
import { nextOccurrence } from './next-occurrence.ts'

const most = 3

/**
 * The first moments after another at which any of some schedules is due, epoch milliseconds, earliest first.
 *
 * @throws Error when a cron expression cannot be read
 */
export function upcomingRuns(schedules: readonly Schedule[], after: number): number[] {
  const moments = new Set<number>()
  for (const schedule of schedules) {
    let at = nextOccurrence(schedule, after)
    for (let count = 0; at !== null && count < most; count++) {
      moments.add(at)
      at = nextOccurrence(schedule, at)
    }
  }
  return [...moments].sort((a, b) => a - b).slice(0, most)
}
