import { defineFilter } from '@stackwright/language'
import { characterCount } from '../shared/characters.ts'

export default defineFilter({
  name: 'strlen',
  title: 'Length of text',
  summary: 'How many characters the text has.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'int' },
  examples: [
    { value: 'Ada', output: 3 },
    { value: '👋', output: 1 },
    { value: null, output: 0 },
  ],
  run: (value: string | null) => characterCount(value ?? ''),
})
