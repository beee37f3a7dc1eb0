import { defineFilter, modulo, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'modulus',
  aliases: ['mod'],
  title: 'Remainder',
  summary: 'What is left after dividing by a number; it has the sign of the value.',
  group: 'math',
  value: { type: 'number' },
  inputs: { value: t.number({ help: 'What to divide by; not 0.' }) },
  output: { type: 'number' },
  examples: [
    { value: 20, arguments: [3], output: 2 },
    { value: -7, arguments: [3], output: -1 },
    { value: 1, arguments: [0], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 'many', arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { value: other }) => modulo(value, other),
})
