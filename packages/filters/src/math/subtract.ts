import { defineFilter, subtract, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'subtract',
  aliases: ['sub'],
  title: 'Subtract',
  summary: 'Takes a number away, exactly.',
  group: 'math',
  value: { type: 'number' },
  inputs: { value: t.number({ help: 'What to take away.' }) },
  output: { type: 'number' },
  examples: [
    { value: 2, arguments: [3], output: -1 },
    { value: 0.3, arguments: [0.1], output: 0.2 },
    { value: 'many', arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { value: other }) => subtract(value, other),
})
