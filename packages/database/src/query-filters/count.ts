import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'count',
  title: 'Count',
  summary: 'How many records have a value here.',
  group: 'aggregate',
  value: ['number', 'text', 'bool', 'timestamp', 'date', 'uuid', 'json', 'list'],
  inputs: {},
  output: 'number',
  aggregate: true,
  sql: (value) => `pg_catalog.count(${value})`,
  examples: [{ value: [3, null, 3], output: 2 }],
})
