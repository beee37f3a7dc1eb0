import { compareValues, defineFunction, expectationFailed, t } from '@stackwright/language'
import { shown, subject, subjectOf } from '../shared/expectation.ts'
import { nameOf } from '../shared/name-of.ts'
import { readerOf } from '../shared/parts.ts'

export default defineFunction({
  name: 'expect.to_be_within',
  title: 'Expect within',
  summary: 'Fails the test unless a value is in a range, its ends included.',
  sentence: 'Expect {subject} to be from {min} to {max}',
  family: 'debug',
  icon: 'ruler',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'between', 'range'],
  inputs: {
    subject,
    min: t.any({ title: 'Smallest', help: 'Where the range begins.' }),
    max: t.any({ title: 'Largest', help: 'Where it ends.' }),
  },
  examples: [
    { inputs: { subject: 3, min: 1, max: 3 } },
    { inputs: { subject: 3.01, min: 1, max: 3 }, fails: 'EXPECTATION.FAILED' },
    { inputs: { subject: null, min: 0, max: 3 }, fails: 'EXPECTATION.FAILED' },
  ],
  compile: (parts) => {
    const read = subjectOf(parts)
    const least = readerOf(parts, 'min')
    const most = readerOf(parts, 'max')
    const name = nameOf(parts.step.arguments.subject)
    return (run) => {
      const actual = read(run)
      const [min, max] = [least(run), most(run)]
      const within =
        actual !== undefined && actual !== null && compareValues(actual, min) >= 0 && compareValues(actual, max) <= 0
      if (within) return undefined
      const found = actual === undefined ? 'not there' : shown(actual)
      throw expectationFailed({
        message: `Expected ${name} to be from ${shown(min)} to ${shown(max)}, but it is ${found}.`,
        actual,
        expected: { min, max },
      })
    }
  },
})
