import { compareValues, defineFunction } from '@stackwright/language'
import { expectedValue, expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_be_greater_than',
  title: 'Expect greater',
  summary: 'Fails the test unless a value is greater than another.',
  sentence: 'Expect {subject} to be greater than {value}',
  family: 'debug',
  icon: 'chevron-right',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'more', 'larger', 'after'],
  inputs: { subject, value: expectedValue },
  examples: [{ inputs: { subject: 3, value: 2 } }, { inputs: { subject: 2, value: 2 }, fails: 'EXPECTATION.FAILED' }],
  compile: expecting({
    phrase: 'be greater than',
    holds: (actual, expected) => actual !== null && compareValues(actual, expected) > 0,
  }),
})
