import { defineFunction, strictEquals } from '@stackwright/language'
import { differencesOf } from '../shared/difference.ts'
import { expectedValue, expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_equal',
  title: 'Expect equal',
  summary: 'Fails the test unless a value is exactly the expected one; lists and objects are compared by content.',
  sentence: 'Expect {subject} to equal {value}',
  family: 'debug',
  icon: 'equal',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'same', 'is'],
  inputs: { subject, value: expectedValue },
  examples: [
    { inputs: { subject: { a: [1, 2.0] }, value: { a: [1, 2] } } },
    { inputs: { subject: '5', value: 5 }, fails: 'EXPECTATION.FAILED' },
  ],
  compile: expecting({
    phrase: 'equal',
    difference: differencesOf,
    holds: (actual, expected) => strictEquals(actual, expected),
  }),
})
