import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareValues } from './compare-values.ts'
import { looseEquals, strictEquals } from './equality.ts'
import { normalizeNumber } from './exact.ts'
import { truthy } from './truthy.ts'
import { typeName } from './type-name.ts'
import type { Value } from './value.ts'

const big = normalizeNumber('9223372036854775807')

describe('equality', () => {
  it.each<[Value, Value, boolean, boolean]>([
    // left, right, ==, ===
    [4, 4, true, true],
    [4, '4', true, false],
    [4, '4.0', true, false],
    [4, 'four', false, false],
    ['4', '4.0', false, false],
    ['1e3', '1000', false, false],
    [big, normalizeNumber('9223372036854775807'), true, true],
    [big, '9223372036854775807', true, false],
    [big, 2 ** 63, false, false],
    [null, null, true, true],
    [null, false, true, false],
    [null, 0, false, false],
    [null, '', false, false],
    [null, [], false, false],
    [false, 0, true, false],
    [false, '', true, false],
    [false, 'false', true, false],
    [false, '0', false, false],
    [false, [], true, false],
    [true, 1, true, false],
    [true, 'true', true, false],
    [true, 'false', false, false],
    [true, [0], true, false],
    [[], {}, true, false],
    [[], [], true, true],
    [{}, {}, true, true],
    [[1, '2'], ['1', 2], true, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true, true],
    [{ a: 1 }, { a: 1, b: 2 }, false, false],
    [{ toString: 1 }, {}, false, false],
    [[1], { 0: 1 }, false, false],
    ['a', ['a'], false, false],
  ])('%j and %j', (left, right, loose, strict) => {
    expect([looseEquals(left, right), looseEquals(right, left)]).toEqual([loose, loose])
    expect([strictEquals(left, right), strictEquals(right, left)]).toEqual([strict, strict])
  })
})

describe('order', () => {
  it('puts every kind in its place', () => {
    const sorted: Value[] = [null, false, true, -1, 0.5, '2', 10, big, 'a', 'b', [], [1], [1, 0], [2], { a: 1 }]
    for (let left = 0; left < sorted.length; left++)
      for (let right = 0; right < sorted.length; right++)
        expect(compareValues(sorted[left] as Value, sorted[right] as Value)).toBe(Math.sign(left - right))
  })

  it('is antisymmetric', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Value>, fc.constant(big))
    fc.assert(
      fc.property(value, value, (left, right) => {
        expect(compareValues(left, right) + compareValues(right, left)).toBe(0)
      }),
    )
  })
})

describe('truthiness', () => {
  it.each<[Value, boolean, string]>([
    [null, false, 'null'],
    [false, false, 'bool'],
    [0, false, 'number'],
    [normalizeNumber('0.00000000000000000'), false, 'number'],
    [big, true, 'number'],
    ['', false, 'text'],
    ['0', true, 'text'],
    [[], false, 'list'],
    [[0], true, 'list'],
    [{}, false, 'object'],
    [{ a: null }, true, 'object'],
  ])('%j is %s', (value, expected, name) => {
    expect([truthy(value), typeName(value)]).toEqual([expected, name])
  })
})
