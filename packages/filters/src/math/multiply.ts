import { defineFilter, multiply, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'multiply',
  aliases: ['mul'],
  title: 'Multiply',
  summary: 'Multiplies by a number, exactly.',
  group: 'math',
  value: { type: 'number' },
  inputs: { value: t.number({ help: 'What to multiply by.' }) },
  output: { type: 'number' },
  examples: [
    { value: 2, arguments: [3], output: 6 },
    { value: 0.1, arguments: [3], output: 0.3 },
    { value: 'many', arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { value: other }) => multiply(value, other),
})
