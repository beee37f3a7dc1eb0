import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'deg2rad',
  title: 'Degrees to radians',
  summary: 'An angle in degrees as radians.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 90, output: 1.5707963267948966 },
    { value: 0, output: 0 },
  ],
  run: (value: Value) => normalizeNumber((toDouble(value) / 180) * Math.PI),
})
