import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'tan',
  title: 'Tangent',
  summary: 'The tangent of an angle in radians.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 0, output: 0 },
    { value: 1, output: 1.5574077246549023 },
  ],
  run: (value: Value) => normalizeNumber(Math.tan(toDouble(value))),
})
