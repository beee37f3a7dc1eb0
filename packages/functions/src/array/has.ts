import { binary, constant, defineFunction, reference, t } from '@stackwright/language'
import { testElements } from '../shared/elements.ts'
import { stored } from '../shared/example.ts'

const isEven = stored(binary(binary(reference('this'), '%', constant(2)), '==', constant(0)))

export default defineFunction({
  name: 'array.has',
  title: 'Is it so for any',
  summary: 'Whether a condition holds for at least one element.',
  sentence: 'Whether any element of {list} has {if}',
  family: 'value',
  icon: 'list-checks',
  keywords: ['some', 'any', 'contains', 'includes'],
  inputs: {
    list: t.list({ nullable: true, help: 'The list to go through; null is an empty one.', script: 'subject' }),
    if: t.element({ title: 'Condition', help: 'Asked of each element, which is $this.' }),
  },
  output: { type: 'bool' },
  examples: [
    { inputs: { list: [1, 2], if: isEven }, output: true },
    { inputs: { list: [1], if: isEven }, output: false },
    { inputs: { list: 'text', if: isEven }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  compile: (parts) => testElements(parts, (list, holds) => list.some((_, index) => holds(index))),
})
