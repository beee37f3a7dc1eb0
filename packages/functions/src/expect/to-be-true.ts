import { defineFunction } from '@stackwright/language'
import { expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_be_true',
  title: 'Expect true',
  summary: 'Fails the test unless a value is true.',
  sentence: 'Expect {subject} to be true',
  family: 'debug',
  icon: 'circle-check',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'yes'],
  inputs: { subject },
  examples: [{ inputs: { subject: true } }, { inputs: { subject: 1 }, fails: 'EXPECTATION.FAILED' }],
  compile: expecting({ phrase: 'be true', holds: (actual) => actual === true }),
})
