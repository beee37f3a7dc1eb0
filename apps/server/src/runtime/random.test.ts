import { expect, test } from 'vitest'
import { random } from './random.ts'

test.each([
  [1, 6],
  [-3, 3],
  [0, 0],
  [0, Number.MAX_SAFE_INTEGER],
  [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  [Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER],
])('a whole number from %d to %d', (min, max) => {
  for (let turn = 0; turn < 500; turn++) {
    const drawn = random.integer(min, max)
    expect(Number.isSafeInteger(drawn) && drawn >= min && drawn <= max).toBe(true)
  }
})

test('reaches both ends', () => {
  expect(new Set(Array.from({ length: 200 }, () => random.integer(1, 3)))).toEqual(new Set([1, 2, 3]))
})
