import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'atanh',
  title: 'Inverse hyperbolic tangent',
  summary: 'The number whose hyperbolic tangent is the value.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 0, output: 0 },
    { value: 0.5, output: 0.5493061443340548 },
    { value: 1, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value) => normalizeNumber(Math.atanh(toDouble(value))),
})
