import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, divide, modulo, multiply, negate, subtract } from './arithmetic.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

const operations = { '+': add, '-': subtract, '*': multiply, '/': divide, '%': modulo }

describe('arithmetic', () => {
  it.each<[Value, keyof typeof operations, Value, string]>([
    [1, '+', 2, '3'],
    [0.1, '+', 0.2, '0.3'],
    [0.3, '-', 0.1, '0.2'],
    [1.1, '*', 1.1, '1.21'],
    [4.35, '*', 100, '435'],
    [1.005, '*', 1000, '1005'],
    [0.3, '/', 0.1, '3'],
    [0, '*', -5, '0'],
    [0, '/', -5, '0'],
    ['4', '+', '4.0', '8'],
    ['0.10', '+', 0, '0.1'],
    [9007199254740991, '+', 1, '9007199254740992'],
    [9007199254740991, '+', 2, '9007199254740993'],
    ['9223372036854775807', '-', 1, '9223372036854775806'],
    ['9223372036854775807', '*', '9223372036854775807', '85070591730234615847396907784232501249'],
    ['9223372036854775807', '/', 7, '1317624576693539401'],
    ['9223372036854775807', '%', 10, '7'],
    ['12345678901234567.89', '+', '0.01', '12345678901234567.9'],
    [1e15, '+', 0.01, '1000000000000000.01'],
    [123456789.123456, '*', 987654321.5, '121932631296295515.415104'],
    [1, '/', 3, '0.3333333333333333'],
    [1 / 3, '*', 3, '1'],
    [2 / 3, '+', 1 / 3, '1'],
    [10 / 3, '*', 0.3, '1'],
    [1e300, '*', 1e300, '1e+600'],
    [7, '%', 3, '1'],
    [-7, '%', 3, '-1'],
    [-6, '%', 3, '0'],
    [5.5, '%', 2, '1.5'],
    [0.3, '%', 0.1, '0'],
    [1e-7, '+', 0, '0.0000001'],
    [1e21, '+', 0, '1000000000000000000000'],
    [5e-324, '/', 2, '0'],
    ['2.5e-324', '+', 0, '2.5e-324'],
  ])('%s %s %s is %s', (left, operator, right, expected) => {
    expect(toText(operations[operator](left, right))).toBe(expected)
  })

  it.each<[Value, keyof typeof operations, Value, string]>([
    [1, '/', 0, 'ARGUMENT.OUT_OF_RANGE'],
    [1, '%', '0.0', 'ARGUMENT.OUT_OF_RANGE'],
    ['1e20000', '*', '1e20000', 'ARGUMENT.OUT_OF_RANGE'],
    ['1e19000', '%', '1e-19000', 'ARGUMENT.OUT_OF_RANGE'],
    [null, '+', 1, 'ARGUMENT.WRONG_TYPE'],
    [1, '+', null, 'ARGUMENT.WRONG_TYPE'],
    ['one', '*', 1, 'ARGUMENT.WRONG_TYPE'],
    [[], '-', {}, 'ARGUMENT.WRONG_TYPE'],
    [true, '+', true, 'ARGUMENT.WRONG_TYPE'],
  ])('%s %s %s fails', (left, operator, right, code) => {
    expect(() => operations[operator](left, right)).toThrow(expect.objectContaining({ code }))
  })

  it('comes to 0 by halving, as doubles do', () => {
    let turns = 0
    for (let value: Value = 1; toText(value) !== '0'; value = divide(value, 2)) expect(++turns).toBeLessThan(1_500)
  })

  it('negates', () => expect([negate(5), negate(0), negate('-0.5')]).toEqual([-5, 0, 0.5]))

  it('agrees with BigInt on all 64-bit integers', () => {
    const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
    fc.assert(
      fc.property(int64, int64, (a, b) => {
        expect(toText(add(String(a), String(b)))).toBe(String(a + b))
        expect(toText(subtract(String(a), String(b)))).toBe(String(a - b))
        expect(toText(multiply(String(a), String(b)))).toBe(String(a * b))
        if (b !== 0n) expect(toText(modulo(String(a), String(b)))).toBe(String(a % b))
      }),
    )
  })

  it('computes decimals without noise, whichever of the three ways they take', () => {
    const hundredths = fc.integer({ min: -(10 ** 12), max: 10 ** 12 })
    const exact = (value: bigint, scale: bigint) => {
      const digits = value < 0n ? -value : value
      const fraction = String(digits % scale).padStart(String(scale).length - 1, '0')
      const text = `${digits / scale}.${fraction}`.replace(/\.?0+$/, '')
      return value < 0n ? `-${text}` : text
    }
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        expect(toText(add(a / 100, b / 100))).toBe(exact(BigInt(a) + BigInt(b), 100n))
        expect(toText(subtract(a / 100, b / 100))).toBe(exact(BigInt(a) - BigInt(b), 100n))
        expect(toText(multiply(a / 100, b / 100))).toBe(exact(BigInt(a) * BigInt(b), 10_000n))
      }),
    )
  })
})
