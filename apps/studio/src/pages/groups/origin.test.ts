import { expect, test } from 'vitest'
import { isOrigin } from './origin.ts'

test.each([
  ['*', true],
  ['https://shop.example.com', true],
  ['http://localhost:5173', true],
  ['https://shop.example.com/', false],
  ['https://shop.example.com/cart', false],
  ['shop.example.com', false],
  ['', false],
])('%s: %s', (text, expected) => {
  expect(isOrigin(text)).toBe(expected)
})
