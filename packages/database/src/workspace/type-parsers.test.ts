import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typeParsers } from './type-parsers.ts'

const timestamptz = typeParsers.getTypeParser(1184, 'text')

test('reads a moment of any year as PostgreSQL writes it in UTC', () => {
  const moment = fc.date({
    min: new Date('0001-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  })
  const microseconds = fc.constantFrom('', '4', '456')
  fc.assert(
    fc.property(moment, microseconds, (date, more) => {
      const text = date.toISOString().replace('T', ' ').replace('Z', `${more}+00`)
      expect(timestamptz(text)).toBe(date.getTime())
    }),
  )
})

test.each([
  ['2026-01-31 12:00:00+00', Date.UTC(2026, 0, 31, 12)],
  ['2026-01-31 12:00:00.5+00', Date.UTC(2026, 0, 31, 12, 0, 0, 500)],
  ['0099-12-31 23:59:59+00', Date.parse('0099-12-31T23:59:59Z')],
  ['infinity', 'infinity'],
  ['0044-03-15 00:00:00+00 BC', '0044-03-15 00:00:00+00 BC'],
])('reads %s', (text, expected) => {
  expect(timestamptz(text)).toBe(expected)
})
