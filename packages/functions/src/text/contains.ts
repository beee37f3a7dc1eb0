import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'text.contains',
  title: 'Text contains',
  summary: 'Whether a text occurs in another one.',
  sentence: 'Whether {text} contains {value}',
  family: 'value',
  icon: 'text-search',
  keywords: ['includes', 'search'],
  inputs: {
    text: t.text({ nullable: true, help: 'The text to look into.', script: 'operand' }),
    value: t.text({ help: 'The text to look for.' }),
  },
  output: { type: 'bool' },
  examples: [
    { inputs: { text: 'Stackwright', value: 'wright' }, output: true },
    { inputs: { text: 'Stackwright', value: 'Wright' }, output: false },
  ],
  run: ({ text, value }) => (text ?? '').includes(value),
})
