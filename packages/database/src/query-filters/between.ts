import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'between',
  title: 'Between',
  summary: 'Whether the value lies between two others or is one of them.',
  group: 'comparison',
  value: ['number', 'text', 'timestamp', 'date', 'uuid'],
  inputs: { low: { title: 'From', type: 'same' }, high: { title: 'To', type: 'same' } },
  output: 'bool',
  sql: (value, [low, high]) => `(${value} between ${low} and ${high})`,
  examples: [
    { value: 3, arguments: [1, 3], output: true },
    { of: 'date', value: '2026-02-01', arguments: ['2026-01-01', '2026-01-31'], output: false },
  ],
})
