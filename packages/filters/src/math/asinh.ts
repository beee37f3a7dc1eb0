import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'asinh',
  title: 'Inverse hyperbolic sine',
  summary: 'The number whose hyperbolic sine is the value.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 0, output: 0 },
    { value: 1, output: 0.881373587019543 },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value) => normalizeNumber(Math.asinh(toDouble(value))),
})
