import { expect, test } from 'vitest'
import { formatBytes } from './format.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_500, '1.5 kB'],
  [2_000_000, '2.0 MB'],
  [5_000_000_000, '5.0 GB'],
  [10_000_000_000_000, '10.0 TB'],
])('%d bytes are %s', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected)
})
