import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'to_upper',
  aliases: ['upper'],
  title: 'To upper case',
  summary: 'The text in upper case.',
  group: 'text',
  value: ['text'],
  inputs: {},
  output: 'text',
  sql: (value) => `pg_catalog.upper(${value})`,
  examples: [{ value: 'ada é', output: 'ADA É' }],
})
