import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'tanh',
  title: 'Hyperbolic tangent',
  summary: 'The hyperbolic tangent of a number.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 0, output: 0 },
    { value: 1000, output: 1 },
    { value: 1, output: 0.7615941559557649 },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value) => normalizeNumber(Math.tanh(toDouble(value))),
})
