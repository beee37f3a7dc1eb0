import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_subtract_days',
  title: 'Subtract days',
  summary: 'The moment so many days earlier.',
  group: 'time',
  value: ['timestamp'],
  inputs: { amount: { title: 'Days', type: 'number' } },
  output: 'timestamp',
  sql: (value, [amount]) => `(${value} - pg_catalog.make_interval(days => (${amount})::pg_catalog.int4))`,
  examples: [{ value: 1767323045678, arguments: [1], output: 1767236645678 }],
})
