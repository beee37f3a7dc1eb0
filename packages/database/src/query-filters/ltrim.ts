import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'ltrim',
  title: 'Trim left',
  summary: 'The text without blanks before it.',
  group: 'text',
  value: ['text'],
  inputs: {},
  output: 'text',
  sql: (value) => `pg_catalog.ltrim(${value})`,
  examples: [{ value: ' Ada ', output: 'Ada ' }],
})
