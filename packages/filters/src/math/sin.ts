import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'sin',
  title: 'Sine',
  summary: 'The sine of an angle in radians.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 0, output: 0 },
    { value: 1, output: 0.8414709848078965 },
  ],
  run: (value: Value) => normalizeNumber(Math.sin(toDouble(value))),
})
