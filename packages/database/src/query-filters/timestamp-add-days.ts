import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_add_days',
  title: 'Add days',
  summary: 'The moment so many days later.',
  group: 'time',
  value: ['timestamp'],
  inputs: { amount: { title: 'Days', type: 'number' } },
  output: 'timestamp',
  sql: (value, [amount]) => `(${value} + pg_catalog.make_interval(days => (${amount})::pg_catalog.int4))`,
  examples: [{ value: 1767323045678, arguments: [1], output: 1767409445678 }],
})
