import { compareValues, defineFunction } from '@stackwright/language'
import { expectedValue, expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_be_less_than',
  title: 'Expect less',
  summary: 'Fails the test unless a value is less than another.',
  sentence: 'Expect {subject} to be less than {value}',
  family: 'debug',
  icon: 'chevron-left',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'smaller', 'fewer', 'before'],
  inputs: { subject, value: expectedValue },
  examples: [
    { inputs: { subject: 1.5, value: 2 } },
    { inputs: { subject: null, value: 2 }, fails: 'EXPECTATION.FAILED' },
  ],
  compile: expecting({
    phrase: 'be less than',
    holds: (actual, expected) => actual !== null && compareValues(actual, expected) < 0,
  }),
})
