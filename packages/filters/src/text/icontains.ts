import { defineFilter, t } from '@stackwright/language'

export default defineFilter({
  name: 'icontains',
  title: 'Contains, any case',
  summary: 'Whether a text occurs in this one, capitals or not.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { search: t.text({ help: 'The text to look for.' }) },
  output: { type: 'bool' },
  examples: [
    { value: 'Stackwright', arguments: ['WRIGHT'], output: true },
    { value: 'Stackwright', arguments: ['left'], output: false },
  ],
  run: (value: string | null, { search }) => (value ?? '').toLowerCase().includes(search.toLowerCase()),
})
