import { defineFilter, t } from '@stackwright/language'

export default defineFilter({
  name: 'starts_with',
  title: 'Starts with',
  summary: 'Whether the text begins with another one.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { search: t.text({ help: 'How the text should begin.' }) },
  output: { type: 'bool' },
  examples: [
    { value: 'Ada Lovelace', arguments: ['Ada'], output: true },
    { value: 'Ada Lovelace', arguments: ['ada'], output: false },
  ],
  run: (value: string | null, { search }) => (value ?? '').startsWith(search),
})
