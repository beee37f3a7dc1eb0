import { defineFilter, isObject, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'is_object',
  title: 'Is an object',
  summary: 'Whether the value is an object.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'bool' },
  examples: [
    { value: { id: 1 }, output: true },
    { value: [1], output: false },
  ],
  run: (value: Value) => isObject(value),
})
