import { defineFilter, t } from '@stackwright/language'

export default defineFilter({
  name: 'iends_with',
  title: 'Ends with, any case',
  summary: 'Whether the text ends with another one, capitals or not.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { search: t.text({ help: 'How the text should end.' }) },
  output: { type: 'bool' },
  examples: [
    { value: 'photo.png', arguments: ['.PNG'], output: true },
    { value: 'photo.png', arguments: ['.gif'], output: false },
  ],
  run: (value: string | null, { search }) => (value ?? '').toLowerCase().endsWith(search.toLowerCase()),
})
