import { defineFilter, truthy, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'not',
  title: 'Not',
  summary: 'True for what is empty or false, and the other way round.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'bool' },
  asks: 'not',
  examples: [
    { value: true, output: false },
    { value: [], output: true },
    { value: null, output: true },
  ],
  run: (value: Value) => !truthy(value),
})
