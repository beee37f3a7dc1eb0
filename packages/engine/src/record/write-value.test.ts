import { Exact, type Json } from '@stackwright/language'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readValue, writeValue } from './write-value.ts'

const through = (value: unknown) => readValue(JSON.parse(JSON.stringify(writeValue(value))) as Json)

describe('a value that is written', () => {
  it.each([
    ['what JSON has', { a: [1, 'x', null, true, { b: {} }] }],
    ['an exact number', new Exact('9223372036854775807.0000000001')],
    ['numbers that JSON has not', [Number.NaN, Number.POSITIVE_INFINITY, -0, 10n, undefined]],
    ['bytes', new Uint8Array([0, 255])],
    ['a moment', new Date(5)],
    ['a moment that is none', new Date(Number.NaN)],
    ['keys that mean something else', { $: 'exact', is: 1, nested: { $: { $: 2 } } }],
    ['half a character', '\ud800'],
  ])('is the same again: %s', (_title, value) => {
    expect(through(value)).toStrictEqual(value)
  })

  it('keeps keys that are dangerous elsewhere', () => {
    const value = JSON.parse('{"__proto__":{"x":1},"constructor":2}') as object
    expect(Object.entries(through(value) as object)).toEqual(Object.entries(value))
    expect(Object.getPrototypeOf(through(value))).toBe(Object.prototype)
  })

  it('is the same again, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: false }), (value) => {
        expect(through(value)).toEqual(value)
      }),
    )
  })

  it('of another version is not read', () => {
    expect(() => readValue({ $: 'riddle' })).toThrow('riddle')
  })
})
