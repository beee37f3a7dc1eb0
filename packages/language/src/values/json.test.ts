import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNumber, normalizeNumber } from './exact.ts'
import { parseJson } from './parse-json.ts'
import { stringifyJson } from './stringify-json.ts'
import type { Value } from './value.ts'

describe('JSON with exact numbers', () => {
  it.each([
    '0',
    '-1.5',
    '9007199254740993',
    '-9223372036854775808',
    '0.12345678901234567890123456789',
    '[12345678901234567.89,1]',
    '{"a":{"b":[9223372036854775807,"9223372036854775807"]}}',
    '{"__proto__":12345678901234567891}',
    '"12345678901234567890"',
    '{"12345678901234567890":"\\"12345678901234567890\\\\"}',
    '[]',
    'null',
  ])('keeps %s as it is', (text) => {
    expect(stringifyJson(parseJson(text))).toBe(text)
  })

  it.each([
    ['1e400', '1e+400'],
    ['1.50', '1.5'],
    ['1.0', '1'],
    ['1e2', '100'],
    ['[1e-400]', '[1e-400]'],
    ['-0', '0'],
    ['12345678901234567890.000', '12345678901234567890'],
  ])('writes %s as %s', (text, written) => {
    expect(stringifyJson(parseJson(text))).toBe(written)
  })

  it.each(['01234567890123456789', '12345678901234567890.', '[12345678901234567890', '{a:12345678901234567890}', '-'])(
    'refuses %s',
    (text) => expect(() => parseJson(text)).toThrow(SyntaxError),
  )

  it('refuses numbers too large to be kept', () =>
    expect(() => parseJson('[1e99999]')).toThrow(expect.objectContaining({ code: 'ARGUMENT.OUT_OF_RANGE' })))

  it('reads 100,000 levels around a long number', () => {
    const text = `${'['.repeat(100_000)}12345678901234567890${']'.repeat(100_000)}`
    expect(() => parseJson(text)).not.toThrow()
  })

  it('round-trips every JSON value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const once = stringifyJson(parseJson(text))
        expect(stringifyJson(parseJson(once))).toBe(once)
      }),
    )
  })

  it('round-trips every number as text', () => {
    const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: -30, max: 30 }))
    fc.assert(
      fc.property(decimals, ([digits, exponent]) => {
        const number = parseJson(`${digits}e${exponent}`)
        expect(isNumber(number)).toBe(true)
        expect(parseJson(stringifyJson(number))).toEqual(number)
        expect(normalizeNumber(stringifyJson(number))).toEqual(number)
      }),
    )
  })

  it('is refused where it would have no end', () => {
    let value: Value = []
    for (let times = 0; times < 100; times++) value = [value, { value }]
    expect(() => stringifyJson(value)).toThrow('50000000 characters')
    expect(() => stringifyJson(['12345'], 5)).toThrow('5 characters')
    expect(stringifyJson(['12345'], 7)).toBe('["12345"]')
  })
})
