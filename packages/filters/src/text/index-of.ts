import { defineFilter, joinShapes, shapes, t } from '@stackwright/language'
import { characterCount } from '../shared/characters.ts'

export default defineFilter({
  name: 'index',
  aliases: ['strpos'],
  title: 'Position in text',
  summary: 'Where a text first occurs in this one, counted from 0; false when it does not.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { search: t.text({ help: 'The text to look for.' }) },
  output: { type: 'any', help: 'A number, or false.' },
  examples: [
    { value: 'Epic Battle', arguments: ['Battle'], output: 5 },
    { value: 'Epic Battle', arguments: ['x'], output: false },
  ],
  shape: () => joinShapes(shapes.number, shapes.bool),
  run: (value: string | null, { search }) => {
    const text = value ?? ''
    const position = text.indexOf(search)
    return position < 0 ? false : characterCount(text.slice(0, position))
  },
})
