import { defineFunction, toText } from '@stackwright/language'
import { expectedValue, expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_start_with',
  title: 'Expect start',
  summary: 'Fails the test unless a text starts with another.',
  sentence: 'Expect {subject} to start with {value}',
  family: 'debug',
  icon: 'text-cursor-input',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'begin', 'prefix'],
  inputs: { subject, value: expectedValue },
  examples: [
    { inputs: { subject: 'abc', value: 'ab' } },
    { inputs: { subject: 'abc', value: 'b' }, fails: 'EXPECTATION.FAILED' },
  ],
  compile: expecting({
    phrase: 'start with',
    holds: (actual, expected) => toText(actual).startsWith(toText(expected)),
  }),
})
