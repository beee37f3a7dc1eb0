import { isNumber, toText, type Value } from '@stackwright/language'
import { expect, it } from 'vitest'
import bitwiseNot from './bitwise-not.ts'
import bitwiseXor from './bitwise-xor.ts'

it.each([
  ['not', bitwiseNot.run as (value: number, inputs: object) => Value, {}],
  ['xor', bitwiseXor.run as (value: number, inputs: object) => Value, { value: -1 }],
])('%s gives a whole number beyond 2^53 exactly', (_name, run, inputs) => {
  const flipped = run(Number.MAX_SAFE_INTEGER, inputs)
  expect([typeof flipped, isNumber(flipped), toText(flipped)]).toEqual(['object', true, '-9007199254740992'])
})
