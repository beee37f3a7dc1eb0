import { defineFilter, t } from '@stackwright/language'
import { characterCount, sliceCharacters } from '../shared/characters.ts'

export default defineFilter({
  name: 'substr',
  title: 'Part of a text',
  summary: 'Cuts a part out of a text; the first character is at 0.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {
    start: t.int({ help: 'Where to begin; negative numbers count from the end.' }),
    length: t.int({
      optional: true,
      nullable: true,
      help: 'How many characters; negative leaves that many off the end.',
    }),
  },
  output: { type: 'text' },
  examples: [
    { value: 'Stackwright', arguments: [5], output: 'wright' },
    { value: 'Stackwright', arguments: [0, 5], output: 'Stack' },
    { value: 'Stackwright', arguments: [-6, -1], output: 'wrigh' },
    { value: '👋 hello', arguments: [0, 1], output: '👋' },
    { value: 'Ada', arguments: [9], output: '' },
  ],
  run: (value: string | null, { start, length }) => {
    const text = value ?? ''
    const count = characterCount(text)
    const from = start < 0 ? Math.max(0, count + start) : Math.min(start, count)
    const to = length === undefined || length === null ? count : length < 0 ? count + length : from + length
    return to <= from ? '' : sliceCharacters(text, from, to)
  },
})
