import { defineFilter, entriesOf, keysOfShape, shapes, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'keys',
  aliases: ['array_keys'],
  title: 'Keys',
  summary: 'The keys of an object, or the positions of a list.',
  group: 'object',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'list' },
  examples: [
    { value: { a: 1, b: 2 }, output: ['a', 'b'] },
    { value: ['x', 'y'], output: [0, 1] },
    { value: null, output: [] },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value) => shapes.list(keysOfShape(value)),
  run: (value: Value) => entriesOf(value).map(([key]) => key),
})
