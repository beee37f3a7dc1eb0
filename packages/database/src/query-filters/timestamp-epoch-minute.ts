import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_epoch_minute',
  title: 'Minutes since 1970',
  summary: 'Whole minutes since the start of 1970, in UTC.',
  group: 'time',
  value: ['timestamp'],
  inputs: {},
  output: 'number',
  sql: (value) => `pg_catalog.floor(extract(epoch from ${value}) / 60)`,
  examples: [{ value: 1767323045678, output: 29455384 }],
})
