import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'div',
  aliases: ['divide'],
  title: 'Divide',
  summary: 'The value divided by another.',
  group: 'math',
  value: ['number'],
  inputs: { value: { title: 'Number', type: 'number' } },
  output: 'number',
  sql: (value, [other]) => `(${value} / ${other})`,
  examples: [{ value: 1, arguments: [4], output: 0.25 }],
})
