import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'ln',
  title: 'Natural logarithm',
  summary: 'The exponent of e that gives the value.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 1, output: 0 },
    { value: 5, output: 1.6094379124341003 },
    { value: 0, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value) => normalizeNumber(Math.log(toDouble(value))),
})
