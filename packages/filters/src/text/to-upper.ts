import { defineFilter } from '@stackwright/language'

export default defineFilter({
  name: 'to_upper',
  aliases: ['upper'],
  title: 'Upper case',
  summary: 'Turns all letters into capitals.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'Ada', output: 'ADA' },
    { value: 'é1', output: 'É1' },
  ],
  run: (value: string | null) => (value ?? '').toUpperCase(),
})
