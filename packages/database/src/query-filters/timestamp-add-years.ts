import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_add_years',
  title: 'Add years',
  summary: 'The moment so many years later.',
  group: 'time',
  value: ['timestamp'],
  inputs: { amount: { title: 'Years', type: 'number' } },
  output: 'timestamp',
  sql: (value, [amount]) => `(${value} + pg_catalog.make_interval(years => (${amount})::pg_catalog.int4))`,
  examples: [{ value: 1767323045678, arguments: [1], output: 1798859045678 }],
})
