import { expect, test } from 'vitest'
import { isComplete } from './install.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'packages/language': { version: '0.1.0' },
  'node_modules/@stackwright/language': { link: true },
  'node_modules/zod': { version: '4.0.0' },
  'node_modules/for-another-platform': { version: '1.0.0', optional: true },
}
const present = { 'node_modules/@stackwright/language': { link: true }, 'node_modules/zod': { version: '4.0.0' } }

test.each([
  ['all that is wanted', present, true],
  ['an older version', { ...present, 'node_modules/zod': { version: '3.0.0' } }, false],
  ['a missing package', { 'node_modules/@stackwright/language': { link: true } }, false],
  ['a missing workspace', { 'node_modules/zod': { version: '4.0.0' } }, false],
])('an installation with %s', (_, installed, expected) => {
  expect(isComplete(wanted, installed)).toBe(expected)
})
