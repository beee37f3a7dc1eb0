import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'floor',
  title: 'Round down',
  summary: 'The whole number at or below the value.',
  group: 'math',
  value: ['number'],
  inputs: {},
  output: 'number',
  sql: (value) => `pg_catalog.floor(${value})`,
  examples: [{ value: -2.5, output: -3 }],
})
