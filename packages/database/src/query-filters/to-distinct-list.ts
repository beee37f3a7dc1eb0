import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'to_distinct_list',
  title: 'List of different values',
  summary: 'All different values as a list, in order.',
  group: 'aggregate',
  value: ['number', 'text', 'bool', 'timestamp', 'date', 'uuid', 'json'],
  inputs: {},
  output: 'list',
  aggregate: true,
  sql: (value) =>
    `coalesce(pg_catalog.array_agg(distinct ${value} order by ${value}) filter (where ${value} is not null), '{}')`,
  examples: [{ value: [2, 1, 2, null], output: [1, 2] }],
})
