import { binary, constant, defineFunction, reference, shapes, t, valuesOf } from '@stackwright/language'
import { testElements } from '../shared/elements.ts'
import { stored } from '../shared/example.ts'

const isEven = stored(binary(binary(reference('this'), '%', constant(2)), '==', constant(0)))

export default defineFunction({
  name: 'array.filter',
  title: 'Filter a list',
  summary: 'Keeps the elements for which a condition holds.',
  sentence: 'Keep the elements of {list} where {if}',
  family: 'value',
  icon: 'list-filter',
  keywords: ['where', 'select', 'only'],
  inputs: {
    list: t.list({ nullable: true, help: 'The list to go through; null is an empty one.', script: 'subject' }),
    if: t.element({ title: 'Condition', help: 'Asked of each element, which is $this.' }),
  },
  output: { type: 'list' },
  examples: [
    { inputs: { list: [1, 2, 3, 4], if: isEven }, output: [2, 4] },
    { inputs: { list: [], if: isEven }, output: [] },
    { inputs: { list: 'text', if: isEven }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: ({ value }) => shapes.list(valuesOf(value('list'))),
  compile: (parts) => testElements(parts, (list, holds) => list.filter((_, index) => holds(index))),
})
