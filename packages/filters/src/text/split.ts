import { defineFilter, t } from '@stackwright/language'
import { characters } from '../shared/characters.ts'

export default defineFilter({
  name: 'split',
  title: 'Split',
  summary: 'Makes a list of the parts between the separators; an empty separator gives the characters.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { separator: t.text({ help: 'What stands between the parts.' }) },
  output: { type: 'list', of: 'text' },
  examples: [
    { value: 'a,b,,c', arguments: [','], output: ['a', 'b', '', 'c'] },
    { value: 'né', arguments: [''], output: ['n', 'é'] },
    { value: null, arguments: [','], output: [''] },
  ],
  run: (value: string | null, { separator }) =>
    separator === '' ? characters(value ?? '') : (value ?? '').split(separator),
})
