import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_epoch_day',
  title: 'Days since 1970',
  summary: 'Whole days since the start of 1970, in UTC.',
  group: 'time',
  value: ['timestamp'],
  inputs: {},
  output: 'number',
  sql: (value) => `pg_catalog.floor(extract(epoch from ${value}) / 86400)`,
  examples: [{ value: 1767323045678, output: 20455 }],
})
