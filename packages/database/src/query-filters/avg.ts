import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'avg',
  title: 'Average',
  summary: 'The mean of all values; null without any.',
  group: 'aggregate',
  value: ['number'],
  inputs: {},
  output: 'number',
  aggregate: true,
  sql: (value) => `pg_catalog.avg(${value})`,
  examples: [{ value: [1, null, 2], output: 1.5 }],
})
