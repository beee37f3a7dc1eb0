import { defineFunction } from '@stackwright/language'
import { expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_be_false',
  title: 'Expect false',
  summary: 'Fails the test unless a value is false.',
  sentence: 'Expect {subject} to be false',
  family: 'debug',
  icon: 'circle-x',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'no'],
  inputs: { subject },
  examples: [{ inputs: { subject: false } }, { inputs: { subject: null }, fails: 'EXPECTATION.FAILED' }],
  compile: expecting({ phrase: 'be false', holds: (actual) => actual === false }),
})
