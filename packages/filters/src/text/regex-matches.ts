import { defineFilter, t } from '@stackwright/language'
import { compilePattern, subjectText } from '../shared/pattern.ts'

export default defineFilter({
  name: 'regex_matches',
  aliases: ['regex_test'],
  title: 'Pattern matches',
  summary: 'Whether a regular expression is found in a text. The pattern comes first: "/^a/i"|regex_matches:text.',
  group: 'text',
  value: { type: 'text' },
  inputs: { subject: t.text({ nullable: true, help: 'The text to look into.' }) },
  output: { type: 'bool' },
  examples: [
    { value: '/^a.*c$/', arguments: ['abbbbc'], output: true },
    { value: '/^A/i', arguments: ['abc'], output: true },
    { value: '^b', arguments: ['abc'], output: false },
    { value: '/(/', arguments: ['abc'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (pattern: string, { subject }) => compilePattern(pattern).test(subjectText(subject)),
})
