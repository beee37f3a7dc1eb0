import { defineFunction } from '@stackwright/language'
import { expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_not_be_null',
  title: 'Expect not null',
  summary: 'Fails the test when a value is null or not there.',
  sentence: 'Expect {subject} to not be null',
  family: 'debug',
  icon: 'circle-dot',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'something', 'present'],
  inputs: { subject },
  examples: [{ inputs: { subject: 0 } }, { inputs: { subject: null }, fails: 'EXPECTATION.FAILED' }],
  compile: expecting({ phrase: 'not be null', missingIsNull: true, holds: (actual) => actual !== null }),
})
