import { asListShape, defineFilter, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'safe_array',
  title: 'As a list',
  summary: 'The list itself, or a list of the one value; null gives an empty list.',
  group: 'list',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'list' },
  examples: [
    { value: 12, output: [12] },
    { value: [12], output: [12] },
    { value: null, output: [] },
  ],
  shape: asListShape,
  run: (value: Value) => (value === null ? [] : Array.isArray(value) ? value : [value]),
})
