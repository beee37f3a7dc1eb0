import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'max',
  title: 'Greatest value',
  summary: 'The greatest of all values; null without any.',
  group: 'aggregate',
  value: ['number', 'text', 'timestamp', 'date'],
  inputs: {},
  output: 'same',
  aggregate: true,
  sql: (value) => `pg_catalog.max(${value})`,
  examples: [
    { value: [10, null, 1], output: 10 },
    { of: 'text', value: ['b', 'a'], output: 'b' },
  ],
})
