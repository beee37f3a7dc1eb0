import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'coalesce',
  title: 'First value',
  summary: 'Another value where there is none.',
  group: 'comparison',
  value: ['text', 'number', 'bool', 'timestamp', 'date', 'uuid', 'json'],
  inputs: { value: { title: 'Value', type: 'same' } },
  output: 'same',
  sql: (value, [other]) => `coalesce(${value}, ${other})`,
  examples: [
    { value: null, arguments: ['none'], output: 'none' },
    { of: 'number', value: 1, arguments: [2], output: 1 },
  ],
})
