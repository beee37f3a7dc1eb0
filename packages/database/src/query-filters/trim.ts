import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'trim',
  title: 'Trim',
  summary: 'The text without blanks around it.',
  group: 'text',
  value: ['text'],
  inputs: {},
  output: 'text',
  sql: (value) => `pg_catalog.btrim(${value})`,
  examples: [{ value: ' Ada ', output: 'Ada' }],
})
