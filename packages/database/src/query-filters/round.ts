import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'round',
  title: 'Round',
  summary: 'Rounds to the nearest number with so many decimals; halves go away from zero.',
  group: 'math',
  value: ['number'],
  inputs: { precision: { title: 'Decimals', type: 'number', optional: true } },
  output: 'number',
  sql: (value, [precision = '0']) => `pg_catalog.round(${value}, (${precision})::pg_catalog.int4)`,
  examples: [
    { value: 2.5, output: 3 },
    { value: 1.005, arguments: [2], output: 1.01 },
    { value: 1234, arguments: [-2], output: 1200 },
  ],
})
