import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_add_hours',
  title: 'Add hours',
  summary: 'The moment so many hours later.',
  group: 'time',
  value: ['timestamp'],
  inputs: { amount: { title: 'Hours', type: 'number' } },
  output: 'timestamp',
  sql: (value, [amount]) => `(${value} + pg_catalog.make_interval(hours => (${amount})::pg_catalog.int4))`,
  examples: [{ value: 1767323045678, arguments: [1], output: 1767326645678 }],
})
