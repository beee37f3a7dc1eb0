import { defineFilter, joinShapes, shapes, t } from '@stackwright/language'
import { characterCount } from '../shared/characters.ts'

export default defineFilter({
  name: 'iindex',
  aliases: ['stripos'],
  title: 'Position in text, any case',
  summary: 'Where a text first occurs in this one, capitals or not, counted from 0; false when it does not.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { search: t.text({ help: 'The text to look for.' }) },
  output: { type: 'any', help: 'A number, or false.' },
  examples: [
    { value: 'Epic Battle', arguments: ['battle'], output: 5 },
    { value: 'Epic Battle', arguments: ['x'], output: false },
  ],
  shape: () => joinShapes(shapes.number, shapes.bool),
  run: (value: string | null, { search }) => {
    const text = (value ?? '').toLowerCase()
    const position = text.indexOf(search.toLowerCase())
    return position < 0 ? false : characterCount(text.slice(0, position))
  },
})
