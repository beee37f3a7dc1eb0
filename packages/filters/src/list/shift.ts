import { defineFilter, nullable, type Value, valuesOf } from '@stackwright/language'

export default defineFilter({
  name: 'shift',
  aliases: ['array_shift'],
  title: 'Shift',
  summary: 'The first element of the list; null for an empty list.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'any' },
  examples: [
    { value: [1, 2, 3], output: 1 },
    { value: [], output: null },
    { value: 'no list', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value) => nullable(valuesOf(value), 'unlikely'),
  run: (value: readonly Value[] | null) => value?.[0] ?? null,
})
