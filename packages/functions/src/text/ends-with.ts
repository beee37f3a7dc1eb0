import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'text.ends_with',
  title: 'Text ends with',
  summary: 'Whether a text ends with another one.',
  sentence: 'Whether {text} ends with {value}',
  family: 'value',
  icon: 'text-search',
  keywords: ['suffix'],
  inputs: {
    text: t.text({ nullable: true, help: 'The text to look into.', script: 'operand' }),
    value: t.text({ help: 'The text to look for.' }),
  },
  output: { type: 'bool' },
  examples: [
    { inputs: { text: 'a.png', value: '.png' }, output: true },
    { inputs: { text: 'a.png', value: '.PNG' }, output: false },
  ],
  run: ({ text, value }) => (text ?? '').endsWith(value),
})
