import type { Schedule } from '@stackwright/language'
import { momentOf, wallTime } from './zoned-time.ts'

export const shapes = ['once', 'interval', 'weekly', 'cron'] as const
/** How a schedule is edited. weekly: at a time of day, on some days of the week. */
export type Shape = (typeof shapes)[number]

export const units = ['week', 'day', 'hour', 'minute', 'second'] as const
export type Unit = (typeof units)[number]
export const unitSeconds: Record<Unit, number> = { week: 604_800, day: 86_400, hour: 3_600, minute: 60, second: 1 }

/** Days of the week as cron numbers them, from Monday on. */
export const weekdays = [1, 2, 3, 4, 5, 6, 0] as const

export interface Weekly {
  /** As on a clock: 08:00. */
  readonly time: string
  readonly days: readonly number[]
}

/** What a cron expression says when it is about a time of day and days of the week; null: it says something else. */
export function readWeekly(cron: string): Weekly | null {
  const [, minute = '', hour = '', days = ''] = /^(\d{1,2}) (\d{1,2}) \* \* (\*|[0-7](?:[,-][0-7])*)$/.exec(cron) ?? []
  if (days === '' || Number(minute) > 59 || Number(hour) > 23) return null
  const listed = days === '*' ? [0, 1, 2, 3, 4, 5, 6] : days.split(',').flatMap(readDays)
  return {
    time: `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`,
    days: weekdays.filter((day) => listed.includes(day)),
  }
}

function readDays(text: string): number[] {
  const [from = 0, to = from] = text.split('-').map(Number)
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => (from + index) % 7)
}

export function writeWeekly({ time, days }: Weekly): string {
  const [hour, minute] = time.split(':').map(Number)
  const listed = days.length === 7 ? '*' : days.toSorted((a, b) => a - b).join(',')
  return `${minute} ${hour} * * ${listed}`
}

export function shapeOf({ frequency, cron }: Schedule): Shape {
  if (cron !== null) return readWeekly(cron) ? 'weekly' : 'cron'
  return frequency === null ? 'once' : 'interval'
}

/** A frequency in the largest unit that says it in whole numbers. */
export function intervalOf(seconds: number): { count: number; unit: Unit } {
  const unit = units.find((each) => seconds % unitSeconds[each] === 0) ?? 'second'
  return { count: seconds / unitSeconds[unit], unit }
}

/** The schedule in another shape, with what can be kept. */
export function reshape(schedule: Schedule, shape: Shape): Schedule {
  const time = wallTime(schedule.startsOn, schedule.timeZone).slice(11)
  if (shape === 'once') return { ...schedule, frequency: null, cron: null, endsOn: null }
  if (shape === 'interval') return { ...schedule, frequency: schedule.frequency ?? unitSeconds.day, cron: null }
  const cron = schedule.cron ?? writeWeekly({ time, days: weekdays })
  return { ...schedule, frequency: null, cron }
}

/** Every day at eight in the morning, from now on. */
export function newSchedule(timeZone: string, now = Date.now()): Schedule {
  const today = wallTime(new Date(now).toISOString(), timeZone).slice(0, 10)
  const startsOn = momentOf(`${today}T08:00`, timeZone) ?? new Date(now).toISOString()
  return { startsOn, frequency: unitSeconds.day, cron: null, endsOn: null, timeZone }
}
