import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { readTimeText } from './time-text.ts'

const start = DateTime.fromISO('2026-01-31T10:20:30.400Z', { zone: 'UTC' })
const read = (text: string, from = start) => readTimeText(text, from)?.toISO() ?? undefined

describe('readTimeText', () => {
  it.each([
    ['now', '2026-01-31T10:20:30.400Z'],
    ['today', '2026-01-31T00:00:00.000Z'],
    ['tomorrow noon', '2026-02-01T12:00:00.000Z'],
    ['yesterday', '2026-01-30T00:00:00.000Z'],
    ['-35 days', '2025-12-27T10:20:30.400Z'],
    ['4 days', '2026-02-04T10:20:30.400Z'],
    ['+1 month', '2026-03-03T10:20:30.400Z'],
    ['+1 week 2 days', '2026-02-09T10:20:30.400Z'],
    ['1 week 2 days ago', '2026-01-22T10:20:30.400Z'],
    ['an hour ago', '2026-01-31T09:20:30.400Z'],
    ['last day of next month', '2026-02-28T10:20:30.400Z'],
    ['first day of next month midnight', '2026-02-01T00:00:00.000Z'],
    ['next friday', '2026-02-06T00:00:00.000Z'],
    ['next saturday', '2026-02-07T00:00:00.000Z'],
    ['last saturday', '2026-01-24T00:00:00.000Z'],
    ['saturday', '2026-01-31T00:00:00.000Z'],
    ['next month', '2026-03-03T10:20:30.400Z'],
    ['last year', '2025-01-31T10:20:30.400Z'],
    ['2026-01-01 02:00:00+0000', '2026-01-01T02:00:00.000Z'],
    ['2026-01-01T02:00:00.123+02:00', '2026-01-01T00:00:00.123Z'],
    ['Thu, 01 Jan 2026 10:00:00 +0100', '2026-01-01T09:00:00.000Z'],
    ['Jan 1 2000', '2000-01-01T00:00:00.000Z'],
    ['1 January 2000 1:05pm', '2000-01-01T13:05:00.000Z'],
    ['12/31/2025', '2025-12-31T00:00:00.000Z'],
    ['31.12.2025', '2025-12-31T00:00:00.000Z'],
    ['@86400', '1970-01-02T00:00:00.000Z'],
    ['', undefined],
    ['some day', undefined],
    ['2026-02-30', undefined],
    ['25:00', undefined],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected))

  it('reads days in the time zone of the moment', () => {
    const berlin = start.setZone('Europe/Berlin')
    expect(read('today', berlin)).toBe('2026-01-31T00:00:00.000+01:00')
    expect(read('2026-07-01 12:00', berlin)).toBe('2026-07-01T12:00:00.000+02:00')
    expect(read('2026-07-01T12:00:00Z', berlin)).toBe('2026-07-01T14:00:00.000+02:00')
  })
})
