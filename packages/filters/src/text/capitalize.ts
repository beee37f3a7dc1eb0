import { defineFilter } from '@stackwright/language'

export default defineFilter({
  name: 'capitalize',
  title: 'Capitalize',
  summary: 'Turns the first letter of each word into a capital.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'ada lovelace', output: 'Ada Lovelace' },
    { value: "it's élan", output: "It's Élan" },
  ],
  run: (value: string | null) =>
    (value ?? '').replace(/(^|\s)(\S)/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
})
