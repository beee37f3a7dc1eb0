import type { Schedule } from '@stackwright/language'
import i18next, { type TFunction } from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { startTexts } from '../../../texts/index.ts'
import { describeSchedule } from './describe-schedule.ts'
import { newSchedule, readWeekly, reshape, shapeOf, writeWeekly } from './schedule-shape.ts'
import { momentOf, wallTime } from './zoned-time.ts'

let t: TFunction
beforeAll(() => {
  startTexts()
  t = i18next.t
})

const schedule = (parts: Partial<Schedule>): Schedule => ({
  startsOn: '2026-01-31T07:00:00Z',
  frequency: null,
  cron: null,
  endsOn: null,
  timeZone: 'Europe/Berlin',
  ...parts,
})

test.each([
  [{}, 'Once, on Jan 31, 2026 at 08:00, Europe/Berlin time'],
  [{ frequency: 86_400 }, 'Every day at 08:00, Europe/Berlin time'],
  [{ frequency: 1_209_600 }, 'Every 2 weeks at 08:00, Europe/Berlin time'],
  [{ frequency: 5_400 }, 'Every 90 minutes'],
  [{ frequency: 1 }, 'Every second'],
  [{ cron: '30 6 * * 1-5' }, 'From Monday to Friday at 06:30, Europe/Berlin time'],
  [{ cron: '0 22 * * 0,6' }, 'Every Saturday, Sunday at 22:00, Europe/Berlin time'],
  [{ cron: '0 0 1 * *' }, 'When 0 0 1 * * is due, Europe/Berlin time'],
])('%j reads: %s', (parts, text) => {
  expect(describeSchedule(schedule(parts), t)).toBe(text)
})

test.each([
  ['5 8 * * *', { time: '08:05', days: [1, 2, 3, 4, 5, 6, 0] }],
  ['5 8 * * 5-7', { time: '08:05', days: [5, 6, 0] }],
  ['*/5 8 * * *', null],
  ['0 24 * * *', null],
  ['0 8 1 * *', null],
])('%s is about days of the week: %j', (cron, weekly) => {
  expect(readWeekly(cron)).toEqual(weekly)
  if (weekly) expect(readWeekly(writeWeekly(weekly))).toEqual(weekly)
})

test('a schedule that takes another shape keeps its time of day', () => {
  const daily = schedule({ frequency: 86_400 })
  expect(reshape(daily, 'weekly')).toEqual({ ...daily, frequency: null, cron: '0 8 * * *' })
  expect(reshape(schedule({ cron: '0 8 * * *', endsOn: '2027-01-01T00:00:00Z' }), 'once')).toEqual(schedule({}))
  expect((['once', 'interval', 'weekly'] as const).map((shape) => shapeOf(reshape(daily, shape)))).toEqual([
    'once',
    'interval',
    'weekly',
  ])
})

test.each([
  ['2026-01-31T07:00:00Z', 'Europe/Berlin', '2026-01-31T08:00'],
  ['2026-07-01T06:00:00Z', 'Europe/Berlin', '2026-07-01T08:00'],
  ['2026-01-31T23:30:00Z', 'Asia/Kolkata', '2026-02-01T05:00'],
  ['2026-03-08T07:30:00Z', 'America/New_York', '2026-03-08T03:30'],
])('%s in %s is %s on the clock, and back', (moment, zone, wall) => {
  expect(wallTime(moment, zone)).toBe(wall)
  expect(momentOf(wall, zone)).toBe(moment)
})

test('what is no time is no moment', () => {
  expect(momentOf('', 'UTC')).toBeNull()
})

test('a new schedule is about every day at eight', () => {
  expect(newSchedule('Europe/Berlin', Date.parse('2026-01-31T23:30:00Z'))).toEqual(
    schedule({ startsOn: '2026-02-01T07:00:00Z', frequency: 86_400 }),
  )
})
