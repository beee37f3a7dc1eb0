import { compareValues, defineFilter, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'greater_than_or_equal',
  aliases: ['gte'],
  title: 'Greater than or equal',
  summary: 'Whether this value is greater than another one, or the same.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: { value: t.any({ nullable: true }) },
  output: { type: 'bool' },
  examples: [
    { value: 4, arguments: [4], output: true },
    { value: 'a', arguments: ['b'], output: false },
  ],
  run: (value: Value, { value: other }) => compareValues(value, other) >= 0,
})
