import type { Schedule } from '@stackwright/language'
import { expect, test } from 'vitest'
import { upcomingRuns } from './upcoming-runs.ts'

const schedule = (parts: Partial<Schedule>): Schedule => ({
  startsOn: '2026-01-31T08:00:00Z',
  frequency: null,
  cron: null,
  endsOn: null,
  timeZone: 'UTC',
  ...parts,
})
const told = (...schedules: Schedule[]) =>
  upcomingRuns(schedules, Date.parse('2026-01-31T10:00:00Z')).map((moment) => new Date(moment).toISOString())

test.each<[string, Schedule[], string[]]>([
  ['none', [], []],
  ['one that is over', [schedule({})], []],
  [
    'every day',
    [schedule({ frequency: 86_400 })],
    ['2026-02-01T08:00:00.000Z', '2026-02-02T08:00:00.000Z', '2026-02-03T08:00:00.000Z'],
  ],
  [
    'two that meet, and one that ends',
    [
      schedule({ frequency: 86_400 }),
      schedule({ cron: '0 8 * * *' }),
      schedule({ cron: '0 12 * * *', endsOn: '2026-02-01T00:00:00Z' }),
    ],
    ['2026-01-31T12:00:00.000Z', '2026-02-01T08:00:00.000Z', '2026-02-02T08:00:00.000Z'],
  ],
])('of %s', (_, schedules, runs) => {
  expect(told(...schedules)).toEqual(runs)
})

test('a cron expression that cannot be read is an error', () => {
  expect(() => told(schedule({ cron: 'soon' }))).toThrow()
})
