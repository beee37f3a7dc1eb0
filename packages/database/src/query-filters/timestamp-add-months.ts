import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_add_months',
  title: 'Add months',
  summary: 'The moment so many months later.',
  group: 'time',
  value: ['timestamp'],
  inputs: { amount: { title: 'Months', type: 'number' } },
  output: 'timestamp',
  sql: (value, [amount]) => `(${value} + pg_catalog.make_interval(months => (${amount})::pg_catalog.int4))`,
  examples: [{ value: 1767323045678, arguments: [1], output: 1770001445678 }],
})
