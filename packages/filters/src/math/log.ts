import { defineFilter, normalizeNumber, t, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'log',
  title: 'Logarithm',
  summary: 'The exponent of the base that gives the value.',
  group: 'math',
  value: { type: 'number' },
  inputs: { base: t.number() },
  output: { type: 'number' },
  examples: [
    { value: 8, arguments: [2], output: 3 },
    { value: 2, arguments: [2], output: 1 },
    { value: 0, arguments: [2], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value, { base }) => normalizeNumber(Math.log(toDouble(value)) / Math.log(toDouble(base))),
})
