import { defineFilter, toText, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'to_text',
  title: 'To text',
  summary: 'The value as text; null is empty, lists and objects become JSON.',
  group: 'conversion',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 4.5, output: '4.5' },
    { value: true, output: 'true' },
    { value: null, output: '' },
    { value: [1, 'a'], output: '[1,"a"]' },
  ],
  run: (value: Value) => toText(value),
})
