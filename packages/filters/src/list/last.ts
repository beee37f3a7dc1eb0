import { defineFilter, nullable, type Value, valuesOf } from '@stackwright/language'

export default defineFilter({
  name: 'last',
  title: 'Last',
  summary: 'The last element; null for an empty list.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'any' },
  examples: [
    { value: ['a', 'b'], output: 'b' },
    { value: null, output: null },
    { value: 'no list', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  // Whether the list can be empty is mostly settled by steps around.
  shape: (value) => nullable(valuesOf(value), 'unlikely'),
  run: (value: readonly Value[] | null) => value?.at(-1) ?? null,
})
