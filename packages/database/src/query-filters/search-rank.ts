import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'search_rank',
  title: 'Search rank',
  summary: 'How well a text fits words that are searched for; 0 when it does not.',
  group: 'text',
  value: ['text'],
  inputs: {
    search: {
      title: 'Words',
      type: 'text',
      help: 'As people type them into a search: words, "a phrase", or, -without.',
    },
    language: { title: 'Language', type: 'text', optional: true, help: 'english, german …; simple when left out.' },
  },
  output: 'number',
  sql: (value, [words, language = "'simple'"]) => {
    const configuration = `(${language})::pg_catalog.regconfig`
    const document = `pg_catalog.to_tsvector(${configuration}, coalesce(${value}, ''))`
    return `pg_catalog.ts_rank(${document}, pg_catalog.websearch_to_tsquery(${configuration}, ${words}))::pg_catalog.numeric`
  },
  examples: [
    { value: 'the quick brown fox', arguments: ['wolf'], output: 0 },
    { value: 'running foxes', arguments: ['fox', 'english'], output: 0.0607927 },
  ],
})
