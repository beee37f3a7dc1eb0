import { defineFunction, joinShapes, reference, shapes, t, valuesOf } from '@stackwright/language'
import { stored } from '../shared/example.ts'
import { compareLists, withoutRepeated } from '../shared/keyed-elements.ts'

const id = stored(reference('this', 'id'))

export default defineFunction({
  name: 'array.union',
  title: 'Unite two lists',
  summary: 'All elements of two lists, each only once.',
  sentence: 'All of {list} and {value}, each once by {by}',
  family: 'value',
  icon: 'list-plus',
  keywords: ['merge', 'combine', 'distinct', 'unique', 'set'],
  inputs: {
    list: t.list({ nullable: true, help: 'The first list; null is an empty one.', script: 'subject' }),
    value: t.list({ title: 'Other list', nullable: true, help: 'The list that is added.' }),
    by: t.element({
      title: 'Compared by',
      optional: true,
      help: 'What makes two elements the same, such as $this.id; the whole element when left out.',
    }),
  },
  output: { type: 'list' },
  examples: [
    { inputs: { list: [1, 3, 3], value: [2, 3] }, output: [1, 3, 2] },
    {
      inputs: { list: [{ id: 1, a: 'x' }], value: [{ id: 1, a: 'y' }, { id: 2 }], by: id },
      output: [{ id: 1, a: 'x' }, { id: 2 }],
    },
    { inputs: { list: null, value: [1] }, output: [1] },
    { inputs: { list: 'text', value: [] }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: ({ value }) => shapes.list(joinShapes(valuesOf(value('list')), valuesOf(value('value')))),
  compile: (parts) => compareLists(parts, (first, second) => withoutRepeated([...first, ...second])),
})
