import { compareValues, defineFilter, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'greater_than',
  aliases: ['gt'],
  title: 'Greater than',
  summary: 'Whether this value is greater than another one.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: { value: t.any({ nullable: true }) },
  output: { type: 'bool' },
  examples: [
    { value: 4, arguments: [2], output: true },
    { value: '10', arguments: [9], output: true },
    { value: 4, arguments: [4], output: false },
  ],
  run: (value: Value, { value: other }) => compareValues(value, other) > 0,
})
