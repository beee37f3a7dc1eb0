import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'min',
  title: 'Least value',
  summary: 'The least of all values; null without any.',
  group: 'aggregate',
  value: ['number', 'text', 'timestamp', 'date'],
  inputs: {},
  output: 'same',
  aggregate: true,
  sql: (value) => `pg_catalog.min(${value})`,
  examples: [
    { value: [10, null, 1], output: 1 },
    { of: 'text', value: ['b', 'a'], output: 'a' },
  ],
})
