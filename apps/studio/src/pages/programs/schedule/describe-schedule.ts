import type { Schedule } from '@stackwright/language'
import type { TFunction } from 'i18next'
import { intervalOf, readWeekly, unitSeconds } from './schedule-shape.ts'

/** A schedule as a sentence: Every 2 days at 08:00, Europe/Berlin time. */
export function describeSchedule({ startsOn, frequency, cron, timeZone }: Schedule, t: TFunction): string {
  const zone = t('programs.schedule.zone', { timeZone })
  const time = (moment: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(moment))
  if (cron !== null) {
    const weekly = readWeekly(cron)
    if (!weekly) return `${t('programs.schedule.byCron', { cron })}, ${zone}`
    return `${t('programs.schedule.at', { every: daysText(weekly.days, t), time: weekly.time })}, ${zone}`
  }
  if (frequency === null) {
    const date = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'medium' }).format(new Date(startsOn))
    return `${t('programs.schedule.onceOn', { date, time: time(startsOn) })}, ${zone}`
  }
  const { count, unit } = intervalOf(frequency)
  const every = t(`programs.schedule.every.${unit}`, { count })
  return frequency % unitSeconds.day === 0
    ? `${t('programs.schedule.at', { every, time: time(startsOn) })}, ${zone}`
    : every
}

function daysText(days: readonly number[], t: TFunction): string {
  if (days.length === 7) return t('programs.schedule.everyDay')
  if (days.join() === '1,2,3,4,5') return t('programs.schedule.workdays')
  return t('programs.schedule.everyOf', { days: days.map((day) => weekdayName(day, 'long')).join(', ') })
}

/** The name of a day as cron numbers it: 1 is Monday. */
export const weekdayName = (day: number, style: 'short' | 'long'): string =>
  // The fourth of January 1970 was a Sunday.
  new Intl.DateTimeFormat('en', { weekday: style, timeZone: 'UTC' }).format(Date.UTC(1970, 0, 4 + day))
