import { defineFunction, entriesOf, listOfValues, t } from '@stackwright/language'

export default defineFunction({
  name: 'object.values',
  title: 'Values of an object',
  summary: 'Gives the values of an object as a list.',
  sentence: 'The values of {value}',
  family: 'value',
  icon: 'braces',
  keywords: ['object', 'values', 'properties'],
  inputs: { value: t.any({ nullable: true, title: 'Object', help: 'An object; a list counts by its positions.' }) },
  output: { type: 'list' },
  examples: [
    { inputs: { value: { a: 1, b: 2 } }, output: [1, 2] },
    { inputs: { value: ['x'] }, output: ['x'] },
    { inputs: { value: 'text' }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: ({ value }) => listOfValues(value('value')),
  run: ({ value }) => entriesOf(value).map(([, item]) => item),
})
