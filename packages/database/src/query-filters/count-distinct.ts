import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'count_distinct',
  title: 'Count different ones',
  summary: 'How many different values there are.',
  group: 'aggregate',
  value: ['number', 'text', 'bool', 'timestamp', 'date', 'uuid', 'json', 'list'],
  inputs: {},
  output: 'number',
  aggregate: true,
  sql: (value) => `pg_catalog.count(distinct ${value})`,
  examples: [{ value: [3, null, 3, 4], output: 2 }],
})
