import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'mul',
  aliases: ['multiply'],
  title: 'Multiply',
  summary: 'The value times another.',
  group: 'math',
  value: ['number'],
  inputs: { value: { title: 'Number', type: 'number' } },
  output: 'number',
  sql: (value, [other]) => `(${value} * ${other})`,
  examples: [{ value: 1.5, arguments: [4], output: 6 }],
})
