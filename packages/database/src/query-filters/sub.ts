import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'sub',
  aliases: ['subtract'],
  title: 'Subtract',
  summary: 'The value less another.',
  group: 'math',
  value: ['number'],
  inputs: { value: { title: 'Number', type: 'number' } },
  output: 'number',
  sql: (value, [other]) => `(${value} - ${other})`,
  examples: [{ value: 5, arguments: [7], output: -2 }],
})
