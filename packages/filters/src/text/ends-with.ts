import { defineFilter, t } from '@stackwright/language'

export default defineFilter({
  name: 'ends_with',
  title: 'Ends with',
  summary: 'Whether the text ends with another one.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { search: t.text({ help: 'How the text should end.' }) },
  output: { type: 'bool' },
  examples: [
    { value: 'photo.png', arguments: ['.png'], output: true },
    { value: 'photo.png', arguments: ['.PNG'], output: false },
  ],
  run: (value: string | null, { search }) => (value ?? '').endsWith(search),
})
