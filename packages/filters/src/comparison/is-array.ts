import { defineFilter, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'is_array',
  title: 'Is a list',
  summary: 'Whether the value is a list.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'bool' },
  examples: [
    { value: [1], output: true },
    { value: { id: 1 }, output: false },
  ],
  run: (value: Value) => Array.isArray(value),
})
