import { defineFilter, t } from '@stackwright/language'
import { checkTextLength } from '../shared/bounded.ts'
import { compilePattern, subjectText } from '../shared/pattern.ts'

export default defineFilter({
  name: 'regex_replace',
  title: 'Replace a pattern',
  summary:
    'Replaces every match of a regular expression in a text. $1 or \\1 in the replacement stand for the first group.',
  group: 'text',
  value: { type: 'text' },
  inputs: {
    replacement: t.text({ nullable: true, help: 'What comes in place of a match.' }),
    subject: t.text({ nullable: true, help: 'The text to change.' }),
  },
  output: { type: 'text' },
  examples: [
    { value: '/\\s+/', arguments: ['-', 'Hello   big world'], output: 'Hello-big-world' },
    { value: '/(\\w+) (\\w+)/', arguments: ['$2-\\1', 'a b'], output: 'b-a' },
    { value: '/)/', arguments: ['', 'a'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (pattern: string, { replacement, subject }) => {
    const text = subjectText(subject)
    const parts: string[] = []
    let copied = 0
    let length = text.length
    for (const match of compilePattern(pattern).matchAll(text)) {
      const start = match.index ?? 0
      const inserted = (replacement ?? '').replace(
        /\$\{(\d{1,2})\}|[$\\](\d{1,2})/g,
        (_, braced?: string, plain?: string) => match[Number(braced ?? plain)] ?? '',
      )
      length += inserted.length
      checkTextLength(length)
      parts.push(text.slice(copied, start), inserted)
      copied = start + (match[0] ?? '').length
    }
    return parts.join('') + text.slice(copied)
  },
})
