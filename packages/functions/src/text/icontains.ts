import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'text.icontains',
  title: 'Text contains, any case',
  summary: 'Whether a text occurs in another one, capitals or not.',
  sentence: 'Whether {text} contains {value} in any case',
  family: 'value',
  icon: 'text-search',
  keywords: ['includes', 'search'],
  inputs: {
    text: t.text({ nullable: true, help: 'The text to look into.', script: 'operand' }),
    value: t.text({ help: 'The text to look for.' }),
  },
  output: { type: 'bool' },
  examples: [
    { inputs: { text: 'Stackwright', value: 'WRIGHT' }, output: true },
    { inputs: { text: 'Stackwright', value: 'left' }, output: false },
  ],
  run: ({ text, value }) => (text ?? '').toLowerCase().includes(value.toLowerCase()),
})
