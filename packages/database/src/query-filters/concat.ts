import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'concat',
  title: 'Concatenate',
  summary: 'Puts a text behind this one, with a separator between them if wanted.',
  group: 'text',
  value: ['text', 'number', 'uuid'],
  inputs: { value: { title: 'Text', type: 'text' }, sep: { title: 'Separator', type: 'text', optional: true } },
  output: 'text',
  sql: (value, [other, separator = "''"]) =>
    `(coalesce(${value}::pg_catalog.text, '') || ${separator} || coalesce(${other}, ''))`,
  examples: [
    { value: 'Ada', arguments: ['Lovelace', ' '], output: 'Ada Lovelace' },
    { value: null, arguments: ['x'], output: 'x' },
  ],
})
