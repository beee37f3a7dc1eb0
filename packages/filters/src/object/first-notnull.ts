import { defineFilter, joinShapes, nonNull, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'first_notnull',
  title: 'First not null',
  summary: 'The value, or another one when it is null.',
  group: 'object',
  value: { type: 'any' },
  inputs: { value: t.any({ nullable: true, help: 'What to give instead of null.' }) },
  output: { type: 'any' },
  examples: [
    { value: null, arguments: [0], output: 0 },
    { value: '', arguments: ['x'], output: '' },
  ],
  shape: (value, args) => joinShapes(nonNull(value), args.value('value')),
  run: (value: Value, { value: otherwise }) => value ?? otherwise,
})
