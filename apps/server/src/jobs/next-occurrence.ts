import type { Schedule } from '@stackwright/language'
import { Cron } from 'croner'

const day = 86_400

/**
 * The first moment after another at which a schedule is due, epoch milliseconds; null when there is none.
 *
 * @throws Error when the cron expression cannot be read
 */
export function nextOccurrence(schedule: Schedule, after: number): number | null {
  const ends = schedule.endsOn === null ? Number.POSITIVE_INFINITY : Date.parse(schedule.endsOn)
  const next = unlimited(schedule, after)
  return next !== null && next <= ends ? next : null
}

function unlimited({ startsOn, frequency, cron, timeZone }: Schedule, after: number): number | null {
  const start = Date.parse(startsOn)
  if (cron !== null) return runAfter(new Cron(cron, { timezone: timeZone }), Math.max(after, start - 1))
  if (after < start) return start
  if (frequency === null) return null
  if (frequency % day === 0) return nextDay(start, frequency / day, timeZone, after)
  const step = frequency * 1000
  return start + (Math.floor((after - start) / step) + 1) * step
}

/** Every so many days at the same time of day, whatever the clocks do in between. */
function nextDay(start: number, days: number, timeZone: string, after: number): number | null {
  const [hour, minute, second] = timeOfDay(start, timeZone)
  const daily = new Cron(`${second} ${minute} ${hour} * * *`, { timezone: timeZone })
  const passed = Math.max(Math.floor((after - start) / 1000 / day), 0)
  // Near the last one that is due before, so that long intervals are not gone through day by day from the start.
  let next = runAfter(daily, Math.max(after, start + (passed - (passed % days)) * day * 1000))
  while (next !== null && Math.round((next - start) / 1000 / day) % days !== 0) next = runAfter(daily, next)
  return next
}

function timeOfDay(moment: number, timeZone: string): number[] {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium', hourCycle: 'h23' })
  return format.format(moment).split(':').map(Number)
}

/** Cron looks at whole seconds. */
const runAfter = (cron: Cron, after: number) => cron.nextRun(new Date(after))?.getTime() ?? null
