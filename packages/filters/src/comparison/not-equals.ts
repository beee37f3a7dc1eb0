import { defineFilter, looseEquals, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'not_equals',
  aliases: ['ne'],
  title: 'Does not equal',
  summary: 'Whether the two values differ.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: { value: t.any({ nullable: true }) },
  output: { type: 'bool' },
  examples: [
    { value: 4, arguments: [4], output: false },
    { value: 'a', arguments: ['A'], output: true },
  ],
  run: (value: Value, { value: other }) => !looseEquals(value, other),
})
