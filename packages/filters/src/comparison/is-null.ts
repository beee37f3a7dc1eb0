import { defineFilter, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'is_null',
  aliases: ['null'],
  title: 'Is null',
  summary: 'Whether the value is null.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'bool' },
  asks: 'null',
  examples: [
    { value: null, output: true },
    { value: '', output: false },
  ],
  run: (value: Value) => value === null,
})
