import { defineFilter } from '@stackwright/language'

export default defineFilter({
  name: 'to_lower',
  aliases: ['lower'],
  title: 'Lower case',
  summary: 'Turns all letters into small ones.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'Ada LOVELACE', output: 'ada lovelace' },
    { value: 'ÄÖ', output: 'äö' },
    { value: null, output: '' },
  ],
  run: (value: string | null) => (value ?? '').toLowerCase(),
})
