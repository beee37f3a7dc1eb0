import { defineFilter, Exact, isNumber, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'is_decimal',
  title: 'Is a decimal number',
  summary: 'Whether the value is a number with decimals.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'bool' },
  examples: [
    { value: 1.5, output: true },
    { value: 12, output: false },
  ],
  run: (value: Value) => isNumber(value) && !new Exact(value).isInteger(),
})
