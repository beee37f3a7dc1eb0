import { defineFunction, listOfValues, reference, t } from '@stackwright/language'
import { stored } from '../shared/example.ts'
import { compareLists, keysOf } from '../shared/keyed-elements.ts'

const id = stored(reference('this', 'id'))

export default defineFunction({
  name: 'array.difference',
  title: 'Difference of two lists',
  summary: 'The elements of a list that another list does not have.',
  sentence: 'What {list} has and {value} has not, by {by}',
  family: 'value',
  icon: 'list-minus',
  keywords: ['without', 'except', 'remove', 'minus', 'set'],
  inputs: {
    list: t.list({ nullable: true, help: 'The first list; null is an empty one.', script: 'subject' }),
    value: t.list({ title: 'Other list', nullable: true, help: 'The list whose elements are left out.' }),
    by: t.element({
      title: 'Compared by',
      optional: true,
      help: 'What makes two elements the same, such as $this.id; the whole element when left out.',
    }),
  },
  output: { type: 'list' },
  examples: [
    { inputs: { list: [1, 2, 3, 4], value: [2, '4'] }, output: [1, 3] },
    { inputs: { list: [{ id: 1 }, { id: 2 }], value: [{ id: 2, a: 'x' }], by: id }, output: [{ id: 1 }] },
    { inputs: { list: [1], value: null }, output: [1] },
    { inputs: { list: 'text', value: [] }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: ({ value }) => listOfValues(value('list')),
  compile: (parts) =>
    compareLists(parts, (first, second) => {
      const known = keysOf(second)
      return first.filter(({ key }) => !known.has(key))
    }),
})
