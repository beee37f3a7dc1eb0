import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'rtrim',
  title: 'Trim right',
  summary: 'The text without blanks behind it.',
  group: 'text',
  value: ['text'],
  inputs: {},
  output: 'text',
  sql: (value) => `pg_catalog.rtrim(${value})`,
  examples: [{ value: ' Ada ', output: ' Ada' }],
})
