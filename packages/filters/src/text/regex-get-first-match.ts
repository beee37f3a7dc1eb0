import { defineFilter, t } from '@stackwright/language'
import { compilePattern, subjectText } from '../shared/pattern.ts'

export default defineFilter({
  name: 'regex_get_first_match',
  aliases: ['regex_match'],
  title: 'First match of a pattern',
  summary:
    'The first match of a regular expression in a text, followed by its groups; an empty list when there is none.',
  group: 'text',
  value: { type: 'text' },
  inputs: { subject: t.text({ nullable: true, help: 'The text to look into.' }) },
  output: { type: 'list', of: 'text' },
  examples: [
    {
      value: '/(\\w+)@(\\w+)\\.(\\w+)/',
      arguments: ['to test@example.com'],
      output: ['test@example.com', 'test', 'example', 'com'],
    },
    { value: '/x/', arguments: ['abc'], output: [] },
    { value: '/[/', arguments: ['abc'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (pattern: string, { subject }) =>
    Array.from(compilePattern(pattern).exec(subjectText(subject)) ?? [], (part) => part ?? ''),
})
