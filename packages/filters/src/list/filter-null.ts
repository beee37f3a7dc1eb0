import { defineFilter, listOfValues, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'filter_null',
  title: 'Without nulls',
  summary: 'The elements that are not null.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'list' },
  examples: [
    { value: [1, null, 0], output: [1, 0] },
    { value: [null], output: [] },
    { value: 'no list', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: listOfValues,
  run: (value: readonly Value[] | null) => (value ?? []).filter((item) => item !== null),
})
