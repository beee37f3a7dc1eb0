import { defineTextInputFilter } from '../shared/text-input-filter.ts'

export default defineTextInputFilter({
  name: 'prevent',
  title: 'Prevent',
  summary: 'The text has none of these words in it, capitals or not; separate several by commas.',
  arguments: [{ name: 'words', title: 'Words', type: 'text' }],
  change: ([words]) => {
    const refused = String(words ?? '')
      .toLowerCase()
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean)
    return (text) => {
      const folded = text.toLowerCase()
      return refused.some((word) => folded.includes(word)) ? undefined : text
    }
  },
  reason: () => 'has a word in it that is not allowed.',
  examples: [
    { value: 'hello', arguments: ['spam,ham'], output: 'hello' },
    { value: 'No SPAM', arguments: ['spam,ham'], fails: 'INPUT.OUT_OF_RANGE' },
  ],
})
