import { defineFilter, nullable, type Value, valuesOf } from '@stackwright/language'

export default defineFilter({
  name: 'first',
  title: 'First',
  summary: 'The first element; null for an empty list.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'any' },
  examples: [
    { value: ['a', 'b'], output: 'a' },
    { value: [], output: null },
    { value: 'no list', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  // Whether the list can be empty is mostly settled by steps around.
  shape: (value) => nullable(valuesOf(value), 'unlikely'),
  run: (value: readonly Value[] | null) => value?.[0] ?? null,
})
