import { defineFunction, toTimestamp } from '@stackwright/language'
import { expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_be_in_the_past',
  title: 'Expect past',
  summary: 'Fails the test unless a moment is in the past.',
  sentence: 'Expect {subject} to be in the past',
  family: 'debug',
  icon: 'clock',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'time', 'date', 'moment'],
  inputs: { subject },
  examples: [
    { inputs: { subject: '2020-01-31T12:00:00Z' } },
    { inputs: { subject: '2990-01-31' }, fails: 'EXPECTATION.FAILED' },
    { inputs: { subject: 'soon' }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  compile: expecting({
    phrase: 'be in the past',
    // The clock, not the moment at which the test began: what a step has just written is over.
    holds: (actual, _, { host }) => {
      const now = host.clock.now()
      return actual !== null && toTimestamp(actual, now) <= now
    },
  }),
})
