import { defineFunction } from '@stackwright/language'
import { trimmed } from '../shared/trim-variable.ts'

export default defineFunction({
  name: 'text.trim',
  title: 'Trim a text',
  summary: 'Takes white space, or the characters given, off both ends of a variable.',
  sentence: 'Trim {variable}',
  ...trimmed('both'),
  examples: [
    { inputs: { variable: 'x' }, state: { before: { x: ' Ada ' }, after: { x: 'Ada' } } },
    { inputs: { variable: 'x', value: '-' }, state: { before: { x: '-a-' }, after: { x: 'a' } } },
  ],
})
