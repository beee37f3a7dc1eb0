import { describe, expect, it } from 'vitest'
import { normalizeNumber } from './exact.ts'
import { toBoolean } from './to-boolean.ts'
import { toInteger, tryNumber } from './to-number.ts'
import { toSeconds } from './to-seconds.ts'
import { toText } from './to-text.ts'
import { toTimestamp } from './to-timestamp.ts'
import type { Value } from './value.ts'

const big = normalizeNumber('9223372036854775807')

describe('coercions', () => {
  it.each<[Value, string]>([
    [null, ''],
    [true, 'true'],
    [1.5, '1.5'],
    [4.0, '4'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    [big, '9223372036854775807'],
    [normalizeNumber('1.100000000000000000001'), '1.100000000000000000001'],
    [[1, big, null], '[1,9223372036854775807,null]'],
    [{ a: 'x' }, '{"a":"x"}'],
  ])('%s as text', (value, expected) => expect(toText(value)).toBe(expected))

  it.each<[Value, Value | undefined]>([
    ['12', 12],
    [' 1.50 ', 1.5],
    ['-.5', -0.5],
    ['1e3', 1000],
    ['9223372036854775807', big],
    ['', undefined],
    ['0x10', undefined],
    ['1_000', undefined],
    ['Infinity', undefined],
    [null, undefined],
    [true, undefined],
    [[], undefined],
  ])('%j as number', (value, expected) => expect(tryNumber(value)).toEqual(expected))

  it.each<[Value, boolean]>([
    ['false', false],
    ['OFF', false],
    ['0', false],
    ['yes', true],
    [0, false],
    [null, false],
    [[0], true],
  ])('%j as boolean', (value, expected) => expect(toBoolean(value)).toBe(expected))

  it.each<[Value, number]>([
    [3_600, 3_600],
    ['90', 90],
    ['1h', 3_600],
    ['15 m', 900],
    ['7 days', 604_800],
    ['2 hours', 7_200],
    ['30 min', 1_800],
    ['1.5h', 5_400],
  ])('%j as seconds', (value, expected) => expect(toSeconds(value)).toBe(expected))

  it.each<[Value, number]>([
    [1_700_000_000_000, 1_700_000_000_000],
    ['1700000000000', 1_700_000_000_000],
    ['now', 42],
    ['1970-01-02', 86_400_000],
    ['1970-01-01 00:00:01', 1_000],
    ['1970-01-01T01:00:00+01:00', 0],
    ['2026-01-01 02:00:00+0000', 1_767_232_800_000],
  ])('%j as timestamp', (value, expected) => expect(toTimestamp(value, 42)).toBe(expected))

  it.each<[string, () => unknown]>([
    ['a fraction as integer', () => toInteger(1.5)],
    ['an integer beyond 2^53 where a double is needed', () => toInteger(big)],
    ['a word as duration', () => toSeconds('soon')],
    ['a date that is none', () => toTimestamp('2026-13-45', 0)],
    ['null as timestamp', () => toTimestamp(null, 0)],
  ])('refuses %s', (_title, coerce) => expect(coerce).toThrow(expect.objectContaining({ code: 'ARGUMENT.WRONG_TYPE' })))
})
