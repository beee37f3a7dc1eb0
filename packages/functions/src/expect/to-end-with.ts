import { defineFunction, toText } from '@stackwright/language'
import { expectedValue, expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_end_with',
  title: 'Expect end',
  summary: 'Fails the test unless a text ends with another.',
  sentence: 'Expect {subject} to end with {value}',
  family: 'debug',
  icon: 'text-cursor-input',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'suffix'],
  inputs: { subject, value: expectedValue },
  examples: [
    { inputs: { subject: 'a.pdf', value: '.pdf' } },
    { inputs: { subject: 'a.pdf', value: '.txt' }, fails: 'EXPECTATION.FAILED' },
  ],
  compile: expecting({ phrase: 'end with', holds: (actual, expected) => toText(actual).endsWith(toText(expected)) }),
})
