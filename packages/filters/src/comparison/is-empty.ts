import { defineFilter, truthy, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'is_empty',
  aliases: ['empty'],
  title: 'Is empty',
  summary: 'Whether the value is null, false, 0, an empty text, list or object.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'bool' },
  asks: 'empty',
  examples: [
    { value: {}, output: true },
    { value: 0, output: true },
    { value: [null], output: false },
  ],
  run: (value: Value) => !truthy(value),
})
