import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'sum',
  title: 'Sum',
  summary: 'The sum of all values; null without any.',
  group: 'aggregate',
  value: ['number'],
  inputs: {},
  output: 'number',
  aggregate: true,
  sql: (value) => `pg_catalog.sum(${value})`,
  examples: [
    { value: [1.5, null, 2], output: 3.5 },
    { value: [], output: null },
  ],
})
