import { trimCharacters } from '@stackwright/language'
import { defineTextInputFilter } from '../shared/text-input-filter.ts'

export default defineTextInputFilter({
  name: 'trim',
  title: 'Trim',
  summary: 'Takes white space off both ends.',
  arguments: [],
  change: () => (text) => trimCharacters(text, '', 'both'),
  examples: [
    { value: ' a ', arguments: [], output: 'a' },
    { value: [' a', 'b '], arguments: [], output: ['a', 'b'] },
  ],
})
