import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'text.istarts_with',
  title: 'Text starts with, any case',
  summary: 'Whether a text begins with another one, capitals or not.',
  sentence: 'Whether {text} starts with {value} in any case',
  family: 'value',
  icon: 'text-search',
  keywords: ['begins', 'prefix'],
  inputs: {
    text: t.text({ nullable: true, help: 'The text to look into.', script: 'operand' }),
    value: t.text({ help: 'The text to look for.' }),
  },
  output: { type: 'bool' },
  examples: [
    { inputs: { text: 'Ada', value: 'aD' }, output: true },
    { inputs: { text: 'Ada', value: 'd' }, output: false },
  ],
  run: ({ text, value }) => (text ?? '').toLowerCase().startsWith(value.toLowerCase()),
})
