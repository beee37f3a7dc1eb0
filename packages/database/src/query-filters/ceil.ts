import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'ceil',
  title: 'Round up',
  summary: 'The whole number at or above the value.',
  group: 'math',
  value: ['number'],
  inputs: {},
  output: 'number',
  sql: (value) => `pg_catalog.ceil(${value})`,
  examples: [{ value: 2.1, output: 3 }],
})
