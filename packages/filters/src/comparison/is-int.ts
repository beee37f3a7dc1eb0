import { defineFilter, Exact, isNumber, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'is_int',
  title: 'Is a whole number',
  summary: 'Whether the value is a number without decimals.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'bool' },
  examples: [
    { value: 12, output: true },
    { value: 1.5, output: false },
    { value: '12', output: false },
  ],
  run: (value: Value) =>
    typeof value === 'number' ? Number.isInteger(value) : isNumber(value) && new Exact(value).isInteger(),
})
