import { binary, constant, defineFunction, reference, t } from '@stackwright/language'
import { testElements } from '../shared/elements.ts'
import { stored } from '../shared/example.ts'

const isEven = stored(binary(binary(reference('this'), '%', constant(2)), '==', constant(0)))

export default defineFunction({
  name: 'array.find_index',
  title: 'Find a position',
  summary: 'Gives the position of the first element for which a condition holds; -1 when there is none.',
  sentence: 'Find the position in {list} where {if}',
  family: 'value',
  icon: 'search',
  keywords: ['index', 'position', 'search'],
  inputs: {
    list: t.list({ nullable: true, help: 'The list to go through; null is an empty one.', script: 'subject' }),
    if: t.element({ title: 'Condition', help: 'Asked of each element, which is $this.' }),
  },
  output: { type: 'int' },
  examples: [
    { inputs: { list: [1, 2], if: isEven }, output: 1 },
    { inputs: { list: [1], if: isEven }, output: -1 },
    { inputs: { list: 'text', if: isEven }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  compile: (parts) => testElements(parts, (list, holds) => list.findIndex((_, index) => holds(index))),
})
