import { defineTextInputFilter } from '../shared/text-input-filter.ts'

export default defineTextInputFilter({
  name: 'startsWith',
  title: 'Starts with',
  summary: 'The text begins with another one.',
  arguments: [{ name: 'text', title: 'Text', type: 'text' }],
  change:
    ([start]) =>
    (text) =>
      text.startsWith(String(start ?? '')) ? text : undefined,
  reason: ([start]) => `must start with ${JSON.stringify(start ?? '')}.`,
  examples: [
    { value: 'sk_1', arguments: ['sk_'], output: 'sk_1' },
    { value: 'pk_1', arguments: ['sk_'], fails: 'INPUT.OUT_OF_RANGE' },
  ],
})
