import { defineFunction, expectationFailed } from '@stackwright/language'
import { subject, subjectOf } from '../shared/expectation.ts'
import { nameOf } from '../shared/name-of.ts'

export default defineFunction({
  name: 'expect.to_be_defined',
  title: 'Expect to be there',
  summary: 'Fails the test unless there is a value, which may be null.',
  sentence: 'Expect {subject} to be there',
  family: 'debug',
  icon: 'circle-dot',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'exists', 'defined', 'set'],
  inputs: { subject },
  examples: [{ inputs: { subject: null } }, { inputs: { subject: 0 } }],
  compile: (parts) => {
    const read = subjectOf(parts)
    const name = nameOf(parts.step.arguments.subject)
    return (run) => {
      if (read(run) !== undefined) return undefined
      throw expectationFailed({ message: `Expected ${name} to be there, but it is not.` })
    }
  },
})
