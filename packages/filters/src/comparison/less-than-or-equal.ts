import { compareValues, defineFilter, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'less_than_or_equal',
  aliases: ['lte'],
  title: 'Less than or equal',
  summary: 'Whether this value is less than another one, or the same.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: { value: t.any({ nullable: true }) },
  output: { type: 'bool' },
  examples: [
    { value: 4, arguments: [4], output: true },
    { value: 5, arguments: [4], output: false },
  ],
  run: (value: Value, { value: other }) => compareValues(value, other) <= 0,
})
