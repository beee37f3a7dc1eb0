import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'length',
  title: 'Length',
  summary: 'How many elements a list has, or characters a text.',
  group: 'text',
  value: ['text', 'list', 'json'],
  inputs: {},
  output: 'number',
  sql: (value, _, { type }) => {
    if (type === 'text') return `pg_catalog.char_length(${value})::pg_catalog.numeric`
    if (type === 'list') return `pg_catalog.cardinality(${value})::pg_catalog.numeric`
    const list = `case when pg_catalog.jsonb_typeof(${value}) = 'array' then ${value} end`
    return `pg_catalog.jsonb_array_length(${list})::pg_catalog.numeric`
  },
  examples: [
    { value: 'Ada', output: 3 },
    { of: 'list', value: ['a', 'b'], output: 2 },
    { of: 'json', value: [1, 2, 3], output: 3 },
    { of: 'json', value: { a: 1 }, output: null },
  ],
})
