import { defineFunction } from '@stackwright/language'
import { expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_be_null',
  title: 'Expect null',
  summary: 'Fails the test unless a value is null or not there.',
  sentence: 'Expect {subject} to be null',
  family: 'debug',
  icon: 'circle-dashed',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'nothing', 'missing'],
  inputs: { subject },
  examples: [{ inputs: { subject: null } }, { inputs: { subject: 0 }, fails: 'EXPECTATION.FAILED' }],
  compile: expecting({ phrase: 'be null', missingIsNull: true, holds: (actual) => actual === null }),
})
