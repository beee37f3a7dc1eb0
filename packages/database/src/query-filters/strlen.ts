import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'strlen',
  title: 'Length of text',
  summary: 'How many characters the text has.',
  group: 'text',
  value: ['text'],
  inputs: {},
  output: 'number',
  sql: (value) => `pg_catalog.char_length(${value})::pg_catalog.numeric`,
  examples: [{ value: 'Łódź 👋', output: 6 }],
})
