import { defineFunction, entriesOf, entriesOfShape, t } from '@stackwright/language'

export default defineFunction({
  name: 'object.entries',
  title: 'Entries of an object',
  summary: 'Gives a list of the keys of an object with their values.',
  sentence: 'The entries of {value}',
  family: 'value',
  icon: 'braces',
  keywords: ['object', 'entries', 'properties'],
  inputs: { value: t.any({ nullable: true, title: 'Object', help: 'An object; a list counts by its positions.' }) },
  output: { type: 'list' },
  examples: [
    { inputs: { value: { a: 1 } }, output: [{ key: 'a', value: 1 }] },
    { inputs: { value: {} }, output: [] },
    { inputs: { value: 'text' }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: ({ value }) => entriesOfShape(value('value')),
  run: ({ value }) => entriesOf(value).map(([key, item]) => ({ key, value: item })),
})
