import { defineFilter, t, trimCharacters } from '@stackwright/language'

export default defineFilter({
  name: 'ltrim',
  title: 'Trim start',
  summary: 'Takes white space, or the characters given, off the start.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { mask: t.text({ optional: true, default: '', help: 'Characters to take off; a..z is a range.' }) },
  output: { type: 'text' },
  examples: [
    { value: '  Ada ', output: 'Ada ' },
    { value: '007', arguments: ['0'], output: '7' },
  ],
  run: (value: string | null, { mask }) => trimCharacters(value ?? '', mask, 'left'),
})
