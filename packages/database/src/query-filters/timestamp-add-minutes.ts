import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_add_minutes',
  title: 'Add minutes',
  summary: 'The moment so many minutes later.',
  group: 'time',
  value: ['timestamp'],
  inputs: { amount: { title: 'Minutes', type: 'number' } },
  output: 'timestamp',
  sql: (value, [amount]) => `(${value} + pg_catalog.make_interval(mins => (${amount})::pg_catalog.int4))`,
  examples: [{ value: 1767323045678, arguments: [1], output: 1767323105678 }],
})
