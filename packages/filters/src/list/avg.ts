import { add, defineFilter, divide, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'avg',
  title: 'Average',
  summary: 'The average of the numbers in the list; null for an empty list.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'number', nullable: true },
  examples: [
    { value: [1, 2, 3, 4], output: 2.5 },
    { value: [], output: null },
    { value: [[]], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: readonly Value[] | null) =>
    value === null || value.length === 0
      ? null
      : divide(
          value.reduce<Value>((sum, item) => add(sum, item), 0),
          value.length,
        ),
})
