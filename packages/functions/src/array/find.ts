import { binary, constant, defineFunction, nullable, reference, t, valuesOf } from '@stackwright/language'
import { testElements } from '../shared/elements.ts'
import { stored } from '../shared/example.ts'

const isEven = stored(binary(binary(reference('this'), '%', constant(2)), '==', constant(0)))

export default defineFunction({
  name: 'array.find',
  title: 'Find an element',
  summary: 'Gives the first element for which a condition holds; null when there is none.',
  sentence: 'Find the first element of {list} where {if}',
  family: 'value',
  icon: 'search',
  keywords: ['search', 'first', 'look up'],
  inputs: {
    list: t.list({ nullable: true, help: 'The list to go through; null is an empty one.', script: 'subject' }),
    if: t.element({ title: 'Condition', help: 'Asked of each element, which is $this.' }),
  },
  output: { type: 'any' },
  examples: [
    { inputs: { list: [1, 2, 4], if: isEven }, output: 2 },
    { inputs: { list: [1], if: isEven }, output: null },
    { inputs: { list: 'text', if: isEven }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: ({ value }) => nullable(valuesOf(value('list'))),
  compile: (parts) => testElements(parts, (list, holds) => list.find((_, index) => holds(index)) ?? null),
})
