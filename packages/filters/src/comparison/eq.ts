import { defineFilter, looseEquals, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'eq',
  aliases: ['equals'],
  title: 'Equals',
  summary: 'Whether both values are the same; a number equals the text of that number.',
  group: 'comparison',
  value: { type: 'any' },
  inputs: { value: t.any({ nullable: true }) },
  output: { type: 'bool' },
  examples: [
    { value: 4, arguments: ['4'], output: true },
    { value: [1], arguments: [[2]], output: false },
  ],
  run: (value: Value, { value: other }) => looseEquals(value, other),
})
