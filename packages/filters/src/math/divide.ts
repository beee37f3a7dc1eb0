import { defineFilter, divide, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'divide',
  aliases: ['div'],
  title: 'Divide',
  summary: 'Divides by a number.',
  group: 'math',
  value: { type: 'number' },
  inputs: { value: t.number({ help: 'What to divide by; not 0.' }) },
  output: { type: 'number' },
  examples: [
    { value: 20, arguments: [4], output: 5 },
    { value: 1, arguments: [8], output: 0.125 },
    { value: 1, arguments: [0], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 'many', arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { value: other }) => divide(value, other),
})
