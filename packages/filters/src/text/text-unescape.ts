import { defineFilter } from '@stackwright/language'
import { unescapeText } from '../shared/escapes.ts'

export default defineFilter({
  name: 'text_unescape',
  title: 'Read escaped characters',
  summary: 'Turns \\n, \\t, \\", \\u00e9 and so on into the characters they stand for; the reverse of text_escape.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'a\\n\\"b\\"', output: 'a\n"b"' },
    { value: '\\u00e9\\x41\\\\n', output: 'éA\\n' },
    { value: 'C:\\path', output: 'C:\\path' },
  ],
  run: (value: string | null) => unescapeText(value ?? ''),
})
