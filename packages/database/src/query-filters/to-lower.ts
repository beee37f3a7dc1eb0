import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'to_lower',
  aliases: ['lower'],
  title: 'To lower case',
  summary: 'The text in lower case.',
  group: 'text',
  value: ['text'],
  inputs: {},
  output: 'text',
  sql: (value) => `pg_catalog.lower(${value})`,
  examples: [{ value: 'ADA É', output: 'ada é' }],
})
