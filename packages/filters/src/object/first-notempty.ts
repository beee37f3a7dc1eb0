import { defineFilter, joinShapes, nonNull, t, truthy, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'first_notempty',
  title: 'First not empty',
  summary: 'The value, or another one when it is empty.',
  group: 'object',
  value: { type: 'any' },
  inputs: { value: t.any({ nullable: true, help: 'What to give instead of something empty.' }) },
  output: { type: 'any' },
  examples: [
    { value: '', arguments: [1], output: 1 },
    { value: 'a', arguments: [1], output: 'a' },
  ],
  shape: (one, { value }) => joinShapes(nonNull(one), value('value')),
  run: (value: Value, { value: otherwise }) => (truthy(value) ? value : otherwise),
})
