import { defineFunction, strictEquals } from '@stackwright/language'
import { expectedValue, expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_not_equal',
  title: 'Expect not equal',
  summary: 'Fails the test when a value is exactly the other one.',
  sentence: 'Expect {subject} to not equal {value}',
  family: 'debug',
  icon: 'equal-not',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'different', 'other'],
  inputs: { subject, value: expectedValue },
  examples: [
    { inputs: { subject: '5', value: 5 } },
    { inputs: { subject: { a: 1 }, value: { a: 1 } }, fails: 'EXPECTATION.FAILED' },
  ],
  compile: expecting({ phrase: 'not equal', holds: (actual, expected) => !strictEquals(actual, expected) }),
})
