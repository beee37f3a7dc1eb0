import { defineFilter, t, trimCharacters } from '@stackwright/language'

export default defineFilter({
  name: 'trim',
  title: 'Trim',
  summary: 'Takes white space, or the characters given, off both ends.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { mask: t.text({ optional: true, default: '', help: 'Characters to take off; a..z is a range.' }) },
  output: { type: 'text' },
  examples: [
    { value: '  Ada \n', output: 'Ada' },
    { value: '--Ada--', arguments: ['-'], output: 'Ada' },
    { value: null, output: '' },
  ],
  run: (value: string | null, { mask }) => trimCharacters(value ?? '', mask, 'both'),
})
