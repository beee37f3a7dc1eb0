import { defineFilter, listOfValues, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'reverse',
  title: 'Reverse',
  summary: 'The elements in reverse order.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'list' },
  examples: [
    { value: [1, 2, 3], output: [3, 2, 1] },
    { value: [], output: [] },
    { value: 'no list', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: listOfValues,
  run: (value: readonly Value[] | null) => (value ?? []).toReversed(),
})
