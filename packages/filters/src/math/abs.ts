import { compareValues, defineFilter, negate, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'abs',
  title: 'Absolute value',
  summary: 'The number without its sign.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: -10, output: 10 },
    { value: 2.5, output: 2.5 },
    { value: {}, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value) => (compareValues(value, 0) < 0 ? negate(value) : value),
})
