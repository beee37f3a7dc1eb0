import type { Schedule } from '@stackwright/language'
import { expect, test } from 'vitest'
import { nextOccurrence } from './next-occurrence.ts'

const base: Schedule = { startsOn: '2026-01-01T02:00:00Z', frequency: null, cron: null, endsOn: null, timeZone: 'UTC' }
const next = (schedule: Partial<Schedule>, after: string) => {
  const found = nextOccurrence({ ...base, ...schedule }, Date.parse(after))
  return found === null ? null : new Date(found).toISOString()
}

test.each<[string, Partial<Schedule>, string, string | null]>([
  ['once, before', {}, '2025-06-01T00:00:00Z', '2026-01-01T02:00:00.000Z'],
  ['once, at that moment', {}, '2026-01-01T02:00:00Z', null],
  ['seconds, before the first', { frequency: 60 }, '2025-06-01T00:00:00Z', '2026-01-01T02:00:00.000Z'],
  ['seconds, between two', { frequency: 90 }, '2026-01-01T02:01:00Z', '2026-01-01T02:01:30.000Z'],
  ['seconds, at one', { frequency: 90 }, '2026-01-01T02:01:30Z', '2026-01-01T02:03:00.000Z'],
  ['daily', { frequency: 86_400 }, '2026-03-05T12:00:00Z', '2026-03-06T02:00:00.000Z'],
  [
    'daily where the clocks change',
    { frequency: 86_400, timeZone: 'Europe/Berlin' },
    '2026-03-29T12:00:00Z',
    '2026-03-30T01:00:00.000Z',
  ],
  [
    'daily before the clocks change',
    { frequency: 86_400, timeZone: 'Europe/Berlin' },
    '2026-03-27T12:00:00Z',
    '2026-03-28T02:00:00.000Z',
  ],
  ['weekly', { frequency: 604_800 }, '2026-01-09T00:00:00Z', '2026-01-15T02:00:00.000Z'],
  ['every third day', { frequency: 3 * 86_400 }, '2026-01-04T02:00:00Z', '2026-01-07T02:00:00.000Z'],
  ['yearly, many years later', { frequency: 365 * 86_400 }, '2046-01-01T00:00:00Z', '2046-12-27T02:00:00.000Z'],
  ['cron', { cron: '30 8 * * 1' }, '2026-01-01T00:00:00Z', '2026-01-05T08:30:00.000Z'],
  [
    'cron in a time zone',
    { cron: '30 8 * * *', timeZone: 'America/New_York' },
    '2026-07-01T00:00:00Z',
    '2026-07-01T12:30:00.000Z',
  ],
  ['cron not before it starts', { cron: '* * * * *' }, '2020-01-01T00:00:00Z', '2026-01-01T02:00:00.000Z'],
  ['not after its end', { frequency: 60, endsOn: '2026-01-01T02:01:00Z' }, '2026-01-01T02:01:00Z', null],
  ['at its end', { frequency: 60, endsOn: '2026-01-01T02:01:00Z' }, '2026-01-01T02:00:00Z', '2026-01-01T02:01:00.000Z'],
])('%s', (_, schedule, after, expected) => {
  expect(next(schedule, after)).toBe(expected)
})

test('a cron expression that is none is told', () => {
  expect(() => next({ cron: 'every day' }, '2026-01-01T00:00:00Z')).toThrow()
})
