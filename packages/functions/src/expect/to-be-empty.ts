import { defineFunction, truthy } from '@stackwright/language'
import { expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_be_empty',
  title: 'Expect empty',
  summary:
    'Fails the test unless a value is empty: null, false, 0, a text, list or object without anything in it, or not there.',
  sentence: 'Expect {subject} to be empty',
  family: 'debug',
  icon: 'circle-dashed',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'nothing', 'blank'],
  inputs: { subject },
  examples: [{ inputs: { subject: [] } }, { inputs: { subject: [0] }, fails: 'EXPECTATION.FAILED' }],
  compile: expecting({ phrase: 'be empty', missingIsNull: true, holds: (actual) => !truthy(actual) }),
})
