import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'rad2deg',
  title: 'Radians to degrees',
  summary: 'An angle in radians as degrees.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 1.5707963267948966, output: 90 },
    { value: 0, output: 0 },
  ],
  run: (value: Value) => normalizeNumber((toDouble(value) / Math.PI) * 180),
})
