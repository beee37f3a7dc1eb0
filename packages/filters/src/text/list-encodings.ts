import { defineFilter, type Value } from '@stackwright/language'
import { encodingNames } from '../shared/encodings.ts'

export default defineFilter({
  name: 'list_encodings',
  title: 'Known encodings',
  summary: 'The names of the encodings that text can be converted from and to; the value does not matter.',
  group: 'text',
  value: { type: 'any', nullable: true },
  inputs: {},
  output: { type: 'list', of: 'text' },
  examples: [{ value: null }, { value: 'anything' }],
  run: (_value: Value) => encodingNames,
})
