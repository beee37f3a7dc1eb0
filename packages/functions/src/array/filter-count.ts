import { binary, constant, defineFunction, reference, t } from '@stackwright/language'
import { testElements } from '../shared/elements.ts'
import { stored } from '../shared/example.ts'

const isEven = stored(binary(binary(reference('this'), '%', constant(2)), '==', constant(0)))

export default defineFunction({
  name: 'array.filter_count',
  title: 'Count elements',
  summary: 'Counts the elements for which a condition holds.',
  sentence: 'Count the elements of {list} where {if}',
  family: 'value',
  icon: 'list-ordered',
  keywords: ['how many', 'number', 'where'],
  inputs: {
    list: t.list({ nullable: true, help: 'The list to go through; null is an empty one.', script: 'subject' }),
    if: t.element({ title: 'Condition', help: 'Asked of each element, which is $this.' }),
  },
  output: { type: 'int' },
  examples: [
    { inputs: { list: [1, 2, 4], if: isEven }, output: 2 },
    { inputs: { list: null, if: isEven }, output: 0 },
    { inputs: { list: 'text', if: isEven }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  compile: (parts) => testElements(parts, (list, holds) => list.filter((_, index) => holds(index)).length),
})
