import { compareValues, defineFilter, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'less_than',
  aliases: ['lt'],
  title: 'Less than',
  summary: 'Whether this value is less than another one.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: { value: t.any({ nullable: true }) },
  output: { type: 'bool' },
  examples: [
    { value: 4, arguments: [5], output: true },
    { value: 4, arguments: [4], output: false },
  ],
  run: (value: Value, { value: other }) => compareValues(value, other) < 0,
})
