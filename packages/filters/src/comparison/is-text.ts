import { defineFilter, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'is_text',
  title: 'Is text',
  summary: 'Whether the value is text.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'bool' },
  examples: [
    { value: '12', output: true },
    { value: 12, output: false },
  ],
  run: (value: Value) => typeof value === 'string',
})
