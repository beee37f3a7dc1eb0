import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_epoch_hour',
  title: 'Hours since 1970',
  summary: 'Whole hours since the start of 1970, in UTC.',
  group: 'time',
  value: ['timestamp'],
  inputs: {},
  output: 'number',
  sql: (value) => `pg_catalog.floor(extract(epoch from ${value}) / 3600)`,
  examples: [{ value: 1767323045678, output: 490923 }],
})
