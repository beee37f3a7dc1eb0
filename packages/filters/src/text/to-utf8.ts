import { defineFilter, textToBytes } from '@stackwright/language'
import { decodeBytes } from '../shared/encodings.ts'

export default defineFilter({
  name: 'to_utf8',
  title: 'From ISO-8859-1 to UTF-8',
  summary: 'Reads the bytes of a text as ISO-8859-1; use convert_encoding for other encodings.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: '\udce9tudes', output: 'études' },
    { value: 'plain', output: 'plain' },
    { value: 'é', output: 'Ã©' },
  ],
  run: (value: string | null) => decodeBytes(textToBytes(value ?? ''), 'ISO-8859-1'),
})
