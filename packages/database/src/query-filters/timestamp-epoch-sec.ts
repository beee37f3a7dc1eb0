import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_epoch_sec',
  title: 'Seconds since 1970',
  summary: 'Whole seconds since the start of 1970, in UTC.',
  group: 'time',
  value: ['timestamp'],
  inputs: {},
  output: 'number',
  sql: (value) => `pg_catalog.floor(extract(epoch from ${value}))`,
  examples: [{ value: 1767323045678, output: 1767323045 }],
})
