import { defineFilter, t } from '@stackwright/language'

export default defineFilter({
  name: 'istarts_with',
  title: 'Starts with, any case',
  summary: 'Whether the text begins with another one, capitals or not.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { search: t.text({ help: 'How the text should begin.' }) },
  output: { type: 'bool' },
  examples: [
    { value: 'Ada Lovelace', arguments: ['aDA'], output: true },
    { value: 'Ada Lovelace', arguments: ['love'], output: false },
  ],
  run: (value: string | null, { search }) => (value ?? '').toLowerCase().startsWith(search.toLowerCase()),
})
