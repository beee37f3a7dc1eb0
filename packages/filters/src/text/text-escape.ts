import { defineFilter } from '@stackwright/language'
import { escapeText } from '../shared/escapes.ts'

export default defineFilter({
  name: 'text_escape',
  title: 'Escape for quotes',
  summary: 'Writes special characters and both kinds of quotes with a backslash; text_unescape is the reverse.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'a\n"b"', output: 'a\\n\\"b\\"' },
    { value: "it's\u0001", output: "it\\'s\\u0001" },
  ],
  run: (value: string | null) => escapeText(value ?? '', '"\''),
})
