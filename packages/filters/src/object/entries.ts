import { defineFilter, entriesOf, entriesOfShape, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'entries',
  aliases: ['array_entries'],
  title: 'Entries',
  summary: 'A list of the keys of an object with their values.',
  group: 'object',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'list' },
  examples: [
    { value: { a: 1 }, output: [{ key: 'a', value: 1 }] },
    { value: ['x'], output: [{ key: 0, value: 'x' }] },
    { value: true, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: entriesOfShape,
  run: (value: Value) => entriesOf(value).map(([key, item]) => ({ key, value: item })),
})
