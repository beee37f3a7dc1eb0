import { defineFilter, t, trimCharacters } from '@stackwright/language'

export default defineFilter({
  name: 'rtrim',
  title: 'Trim end',
  summary: 'Takes white space, or the characters given, off the end.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { mask: t.text({ optional: true, default: '', help: 'Characters to take off; a..z is a range.' }) },
  output: { type: 'text' },
  examples: [
    { value: '  Ada ', output: '  Ada' },
    { value: 'v12', arguments: ['0..9'], output: 'v' },
  ],
  run: (value: string | null, { mask }) => trimCharacters(value ?? '', mask, 'right'),
})
