import { defineFilter, nullable, type Value, valuesOf } from '@stackwright/language'

export default defineFilter({
  name: 'pop',
  aliases: ['array_pop'],
  title: 'Pop',
  summary: 'The last element of the list; null for an empty list.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'any' },
  examples: [
    { value: [1, 2, 3], output: 3 },
    { value: [], output: null },
    { value: 'no list', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value) => nullable(valuesOf(value), 'unlikely'),
  run: (value: readonly Value[] | null) => value?.at(-1) ?? null,
})
