import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'exp',
  title: 'Power of e',
  summary: 'The number e to the power of the value.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 0, output: 1 },
    { value: 2, output: 7.38905609893065 },
    { value: 100000, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value) => normalizeNumber(Math.exp(toDouble(value))),
})
