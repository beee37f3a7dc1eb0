import { defineFunction } from '@stackwright/language'
import { trimmed } from '../shared/trim-variable.ts'

export default defineFunction({
  name: 'text.ltrim',
  title: 'Trim the start of a text',
  summary: 'Takes white space, or the characters given, off the start of a variable.',
  sentence: 'Trim the start of {variable}',
  ...trimmed('left'),
  examples: [
    { inputs: { variable: 'x' }, state: { before: { x: ' Ada ' }, after: { x: 'Ada ' } } },
    { inputs: { variable: 'x', value: '-' }, state: { before: { x: '-a-' }, after: { x: 'a-' } } },
  ],
})
