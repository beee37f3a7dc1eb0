import { defineFilter, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'is_bool',
  title: 'Is true or false',
  summary: 'Whether the value is true or false.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'bool' },
  examples: [
    { value: false, output: true },
    { value: 'false', output: false },
  ],
  run: (value: Value) => typeof value === 'boolean',
})
