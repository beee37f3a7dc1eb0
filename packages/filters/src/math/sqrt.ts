import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'sqrt',
  title: 'Square root',
  summary: 'The number that gives the value when multiplied by itself.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 9, output: 3 },
    { value: 0.25, output: 0.5 },
    { value: -1, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value) => normalizeNumber(Math.sqrt(toDouble(value))),
})
