import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'text.iends_with',
  title: 'Text ends with, any case',
  summary: 'Whether a text ends with another one, capitals or not.',
  sentence: 'Whether {text} ends with {value} in any case',
  family: 'value',
  icon: 'text-search',
  keywords: ['suffix'],
  inputs: {
    text: t.text({ nullable: true, help: 'The text to look into.', script: 'operand' }),
    value: t.text({ help: 'The text to look for.' }),
  },
  output: { type: 'bool' },
  examples: [
    { inputs: { text: 'a.png', value: '.PNG' }, output: true },
    { inputs: { text: 'a.png', value: '.gif' }, output: false },
  ],
  run: ({ text, value }) => (text ?? '').toLowerCase().endsWith(value.toLowerCase()),
})
