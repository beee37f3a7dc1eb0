import { defineFilter, t } from '@stackwright/language'
import { checkTextLength } from '../shared/bounded.ts'

export default defineFilter({
  name: 'concat',
  title: 'Concatenate',
  summary: 'Puts a text behind this one, with a separator between them if wanted.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {
    value: t.text({ nullable: true, help: 'The text that follows.' }),
    sep: t.text({ title: 'Separator', optional: true, default: '', help: 'What goes between the two.' }),
  },
  output: { type: 'text' },
  examples: [
    { value: 'Hello ', arguments: ['Ada'], output: 'Hello Ada' },
    { value: 'Ada', arguments: ['Lovelace', ', '], output: 'Ada, Lovelace' },
    { value: 'n', arguments: [1], output: 'n1' },
  ],
  run: (value: string | null, { value: other, sep }) => {
    checkTextLength((value?.length ?? 0) + (other?.length ?? 0) + sep.length)
    return (value ?? '') + sep + (other ?? '')
  },
})
