import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'abs',
  title: 'Absolute value',
  summary: 'The number without its sign.',
  group: 'math',
  value: ['number'],
  inputs: {},
  output: 'number',
  sql: (value) => `pg_catalog.abs(${value})`,
  examples: [{ value: -2.5, output: 2.5 }],
})
