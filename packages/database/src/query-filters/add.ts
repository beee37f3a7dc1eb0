import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'add',
  title: 'Add',
  summary: 'The sum of the value and another.',
  group: 'math',
  value: ['number'],
  inputs: { value: { title: 'Number', type: 'number' } },
  output: 'number',
  sql: (value, [other]) => `(${value} + ${other})`,
  examples: [{ value: 1.5, arguments: [2], output: 3.5 }],
})
