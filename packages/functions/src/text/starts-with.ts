import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'text.starts_with',
  title: 'Text starts with',
  summary: 'Whether a text begins with another one.',
  sentence: 'Whether {text} starts with {value}',
  family: 'value',
  icon: 'text-search',
  keywords: ['begins', 'prefix'],
  inputs: {
    text: t.text({ nullable: true, help: 'The text to look into.', script: 'operand' }),
    value: t.text({ help: 'The text to look for.' }),
  },
  output: { type: 'bool' },
  examples: [
    { inputs: { text: 'Ada', value: 'A' }, output: true },
    { inputs: { text: 'Ada', value: 'a' }, output: false },
  ],
  run: ({ text, value }) => (text ?? '').startsWith(value),
})
