import { defineFilter } from '@stackwright/language'
import { escapeText } from '../shared/escapes.ts'

export default defineFilter({
  name: 'escape',
  title: 'Escape special characters',
  summary: 'Writes special characters as \\t, \\n, \\" and so on, as they stand inside double quotes.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'he said\n- "Hi!"', output: 'he said\\n- \\"Hi!\\"' },
    { value: "a\tb\\c'", output: "a\\tb\\\\c'" },
  ],
  run: (value: string | null) => escapeText(value ?? '', '"'),
})
