import { defineFilter, modulo, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'even',
  title: 'Is even',
  summary: 'Whether the number is even.',
  group: 'comparison',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'bool' },
  examples: [
    { value: 4, output: true },
    { value: 3, output: false },
    { value: [], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value) => Number(modulo(value, 2)) === 0,
})
