import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'to_list',
  title: 'List of values',
  summary: 'All values as a list.',
  group: 'aggregate',
  value: ['number', 'text', 'bool', 'timestamp', 'date', 'uuid', 'json'],
  inputs: {},
  output: 'list',
  aggregate: true,
  sql: (value) => `coalesce(pg_catalog.array_agg(${value}) filter (where ${value} is not null), '{}')`,
  examples: [{ of: 'text', value: ['b', null, 'b'], output: ['b', 'b'] }],
})
