import { defineFilter, entriesOf, listOfValues, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'values',
  aliases: ['array_values'],
  title: 'Values',
  summary: 'The values of an object as a list.',
  group: 'object',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'list' },
  examples: [
    { value: { a: 1, b: 2 }, output: [1, 2] },
    { value: ['x'], output: ['x'] },
    { value: 1, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: listOfValues,
  run: (value: Value) => entriesOf(value).map(([, item]) => item),
})
