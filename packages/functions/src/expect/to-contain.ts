import { defineFunction, isObject, strictEquals, toText, type Value } from '@stackwright/language'
import { expectedValue, expecting, subject } from '../shared/expectation.ts'

export default defineFunction({
  name: 'expect.to_contain',
  title: 'Expect to contain',
  summary: 'Fails the test unless a list has an element, an object a value, or a text a part.',
  sentence: 'Expect {subject} to contain {value}',
  family: 'debug',
  icon: 'list-checks',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'include', 'has', 'in'],
  inputs: { subject, value: expectedValue },
  examples: [
    { inputs: { subject: [{ a: 1 }], value: { a: 1 } } },
    { inputs: { subject: 'abc', value: 'd' }, fails: 'EXPECTATION.FAILED' },
  ],
  compile: expecting({ phrase: 'contain', holds: contains }),
})

function contains(actual: Value, expected: Value): boolean {
  if (typeof actual === 'string') return actual.includes(toText(expected))
  const values = Array.isArray(actual) ? actual : isObject(actual) ? Object.values(actual) : []
  return values.some((value: Value) => strictEquals(value, expected))
}
