import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'cos',
  title: 'Cosine',
  summary: 'The cosine of an angle in radians.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 0, output: 1 },
    { value: 1, output: 0.5403023058681398 },
  ],
  run: (value: Value) => normalizeNumber(Math.cos(toDouble(value))),
})
