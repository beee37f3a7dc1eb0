import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_subtract_months',
  title: 'Subtract months',
  summary: 'The moment so many months earlier.',
  group: 'time',
  value: ['timestamp'],
  inputs: { amount: { title: 'Months', type: 'number' } },
  output: 'timestamp',
  sql: (value, [amount]) => `(${value} - pg_catalog.make_interval(months => (${amount})::pg_catalog.int4))`,
  examples: [{ value: 1767323045678, arguments: [1], output: 1764644645678 }],
})
