import { defineTextInputFilter } from '../shared/text-input-filter.ts'

export default defineTextInputFilter({
  name: 'lower',
  title: 'Lower case',
  summary: 'Turns all letters into small ones.',
  arguments: [],
  change: () => (text) => text.toLowerCase(),
  examples: [
    { value: 'Ada', arguments: [], output: 'ada' },
    { value: null, arguments: [], output: null },
  ],
})
