import { defineFunction, entriesOf, keysOfShape, shapes, t } from '@stackwright/language'

export default defineFunction({
  name: 'object.keys',
  title: 'Keys of an object',
  summary: 'Gives the keys of an object as a list.',
  sentence: 'The keys of {value}',
  family: 'value',
  icon: 'braces',
  keywords: ['object', 'keys', 'properties'],
  inputs: { value: t.any({ nullable: true, title: 'Object', help: 'An object; a list counts by its positions.' }) },
  output: { type: 'list' },
  examples: [
    { inputs: { value: { a: 1, b: 2 } }, output: ['a', 'b'] },
    { inputs: { value: null }, output: [] },
    { inputs: { value: 'text' }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: ({ value }) => shapes.list(keysOfShape(value('value'))),
  run: ({ value }) => entriesOf(value).map(([key]) => key),
})
