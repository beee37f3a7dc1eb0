import { defineFilter, negate, subtract, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'bitwise_not',
  title: 'Bits flipped',
  summary: 'The whole number with all its bits flipped.',
  group: 'math',
  value: { type: 'int' },
  inputs: {},
  output: { type: 'int' },
  examples: [
    { value: 8, output: -9 },
    { value: -1, output: 0 },
  ],
  run: (value: Value) => subtract(negate(value), 1),
})
