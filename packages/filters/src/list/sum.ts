import { add, defineFilter, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'sum',
  title: 'Sum',
  summary: 'The sum of the numbers in the list, exactly; nulls count as 0.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: [0.1, 0.2, 3], output: 3.3 },
    { value: [], output: 0 },
    { value: ['x'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: readonly Value[] | null) =>
    (value ?? []).reduce<Value>((sum, item) => (item === null ? sum : add(sum, item)), 0),
})
