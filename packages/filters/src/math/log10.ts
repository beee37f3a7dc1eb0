import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'log10',
  title: 'Logarithm to base 10',
  summary: 'The exponent of 10 that gives the value.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 100, output: 2 },
    { value: 0.1, output: -1 },
    { value: -1, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value) => normalizeNumber(Math.log10(toDouble(value))),
})
