import { defineFunction, expectationFailed } from '@stackwright/language'
import { shown, subject, subjectOf } from '../shared/expectation.ts'
import { nameOf } from '../shared/name-of.ts'

export default defineFunction({
  name: 'expect.to_not_be_defined',
  title: 'Expect not to be there',
  summary: 'Fails the test when there is a value, even if it is null.',
  sentence: 'Expect {subject} not to be there',
  family: 'debug',
  icon: 'circle-dashed',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'missing', 'undefined', 'unset'],
  inputs: { subject },
  examples: [
    { inputs: { subject: null }, fails: 'EXPECTATION.FAILED' },
    { inputs: { subject: 0 }, fails: 'EXPECTATION.FAILED' },
  ],
  compile: (parts) => {
    const read = subjectOf(parts)
    const name = nameOf(parts.step.arguments.subject)
    return (run) => {
      const actual = read(run)
      if (actual === undefined) return undefined
      throw expectationFailed({ message: `Expected ${name} not to be there, but it is ${shown(actual)}.`, actual })
    }
  },
})
