import { defineTextInputFilter } from '../shared/text-input-filter.ts'

export default defineTextInputFilter({
  name: 'upper',
  title: 'Upper case',
  summary: 'Turns all letters into capitals.',
  arguments: [],
  change: () => (text) => text.toUpperCase(),
  examples: [
    { value: 'Ada', arguments: [], output: 'ADA' },
    { value: ['a'], arguments: [], output: ['A'] },
  ],
})
