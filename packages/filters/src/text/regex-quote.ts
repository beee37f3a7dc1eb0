import { defineFilter, t } from '@stackwright/language'

export default defineFilter({
  name: 'regex_quote',
  title: 'Quote for a pattern',
  summary: 'Escapes the characters that mean something in a regular expression.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { delimiter: t.text({ optional: true, default: '', help: 'One more character to escape.' }) },
  output: { type: 'text' },
  examples: [
    { value: 'How are you?', output: 'How are you\\?' },
    { value: 'a/b.c', arguments: ['/'], output: 'a\\/b\\.c' },
  ],
  run: (value: string | null, { delimiter }) =>
    Array.from(value ?? '', (character) =>
      /[.\\+*?[^\]$(){}=!<>|:\-#]/.test(character) || (delimiter !== '' && delimiter.includes(character))
        ? `\\${character}`
        : character,
    ).join(''),
})
