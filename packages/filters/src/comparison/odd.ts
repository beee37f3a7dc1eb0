import { defineFilter, modulo, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'odd',
  title: 'Is odd',
  summary: 'Whether the number is odd.',
  group: 'comparison',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'bool' },
  examples: [
    { value: 3, output: true },
    { value: -4, output: false },
    { value: 'many', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value) => Math.abs(Number(modulo(value, 2))) === 1,
})
