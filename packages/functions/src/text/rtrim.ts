import { defineFunction } from '@stackwright/language'
import { trimmed } from '../shared/trim-variable.ts'

export default defineFunction({
  name: 'text.rtrim',
  title: 'Trim the end of a text',
  summary: 'Takes white space, or the characters given, off the end of a variable.',
  sentence: 'Trim the end of {variable}',
  ...trimmed('right'),
  examples: [
    { inputs: { variable: 'x' }, state: { before: { x: ' Ada ' }, after: { x: ' Ada' } } },
    { inputs: { variable: 'x', value: '-' }, state: { before: { x: '-a-' }, after: { x: '-a' } } },
  ],
})
