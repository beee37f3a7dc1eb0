import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'sinh',
  title: 'Hyperbolic sine',
  summary: 'The hyperbolic sine of a number.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 0, output: 0 },
    { value: 1, output: 1.1752011936438014 },
    { value: 1000, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value) => normalizeNumber(Math.sinh(toDouble(value))),
})
