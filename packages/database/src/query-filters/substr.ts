import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'substr',
  title: 'Part of a text',
  summary: 'Cuts a part out of a text; the first character is at 0, negative numbers count from the end.',
  group: 'text',
  value: ['text'],
  inputs: {
    start: { title: 'Start', type: 'number' },
    length: { title: 'Length', type: 'number', optional: true },
  },
  output: 'text',
  sql: (value, [start, length]) => {
    const all = `pg_catalog.char_length(${value})`
    const from = `(case when ${start} < 0 then greatest(0, ${all} + ${start}) else ${start} end)`
    const end = length && `(case when ${length} < 0 then ${all} + ${length} else ${from} + ${length} end)`
    const count = end ? `, greatest(0, coalesce(${end}, ${all}) - ${from})::pg_catalog.int4` : ''
    return `pg_catalog.substr(${value}, (${from} + 1)::pg_catalog.int4${count})`
  },
  examples: [
    { value: 'Stackwright', arguments: [5], output: 'wright' },
    { value: 'Stackwright', arguments: [0, 5], output: 'Stack' },
    { value: 'Stackwright', arguments: [-6, -1], output: 'wrigh' },
    { value: 'Ada', arguments: [9], output: '' },
  ],
})
