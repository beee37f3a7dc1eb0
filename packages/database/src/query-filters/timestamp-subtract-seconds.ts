import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_subtract_seconds',
  title: 'Subtract seconds',
  summary: 'The moment so many seconds earlier.',
  group: 'time',
  value: ['timestamp'],
  inputs: { amount: { title: 'Seconds', type: 'number' } },
  output: 'timestamp',
  sql: (value, [amount]) => `(${value} - pg_catalog.make_interval(secs => (${amount})::pg_catalog.float8))`,
  examples: [{ value: 1767323045678, arguments: [1], output: 1767323044678 }],
})
