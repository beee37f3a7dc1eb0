import { defineFilter, type Value } from '@stackwright/language'

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
  run: (value: readonly Value[] | null) => value?.at(-1) ?? null,
})
