import { constant, defineFunction, expectationFailed, filter, t } from '@stackwright/language'
import { shown, subject, subjectOf } from '../shared/expectation.ts'
import { nameOf } from '../shared/name-of.ts'
import { readerOf } from '../shared/parts.ts'

export default defineFunction({
  name: 'expect.to_match',
  title: 'Expect pattern',
  summary: 'Fails the test unless a regular expression is found in a text.',
  sentence: 'Expect {subject} to match {value}',
  family: 'debug',
  icon: 'regex',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'regular expression', 'regex', 'pattern'],
  inputs: {
    subject,
    value: t.text({ title: 'Pattern', help: 'A regular expression, such as ^[a-z]+$ or /^[a-z]+$/i.' }),
  },
  examples: [
    { inputs: { subject: 'abc', value: '^[a-c]+$' } },
    { inputs: { subject: 'ABC', value: '/^[a-c]+$/i' } },
    { inputs: { subject: 'abd', value: '^[a-c]+$' }, fails: 'EXPECTATION.FAILED' },
    { inputs: { subject: 'abc', value: '(' }, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  compile: (parts) => {
    const { subject: looked = constant(null), value = constant('') } = parts.step.arguments
    const read = subjectOf(parts)
    const pattern = readerOf(parts, 'value')
    const matches = parts.compile(filter(value, 'regex_matches', looked))
    const name = nameOf(looked)
    return (run) => {
      const actual = read(run)
      if (actual !== undefined && matches(run) === true) return undefined
      const found = actual === undefined ? 'not there' : shown(actual)
      const expected = pattern(run)
      throw expectationFailed({
        message: `Expected ${name} to match ${shown(expected)}, but it is ${found}.`,
        actual,
        expected,
      })
    }
  },
})
