import { defineFilter, shapes, t } from '@stackwright/language'
import { compilePattern, subjectText } from '../shared/pattern.ts'

export default defineFilter({
  name: 'regex_get_all_matches',
  aliases: ['regex_match_all'],
  title: 'All matches of a pattern',
  summary: 'All matches of a regular expression in a text: a list of the whole matches, then one list for each group.',
  group: 'text',
  value: { type: 'text' },
  inputs: { subject: t.text({ nullable: true, help: 'The text to look into.' }) },
  output: { type: 'list' },
  examples: [
    {
      value: '/(\\d)x/',
      arguments: ['1x 2x'],
      output: [
        ['1x', '2x'],
        ['1', '2'],
      ],
    },
    { value: '/\\d/', arguments: ['none'], output: [[]] },
    { value: '/a{2,1}/', arguments: ['aa'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  shape: () => shapes.list(shapes.list(shapes.text)),
  run: (pattern: string, { subject }) => {
    const expression = compilePattern(pattern)
    const lists: string[][] = Array.from({ length: expression.groupCount() + 1 }, () => [])
    for (const match of expression.matchAll(subjectText(subject)))
      for (const [group, list] of lists.entries()) list.push(match[group] ?? '')
    return lists
  },
})
