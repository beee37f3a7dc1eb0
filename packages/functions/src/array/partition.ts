import { binary, constant, defineFunction, listOfValues, reference, shapes, t, type Value } from '@stackwright/language'
import { testElements } from '../shared/elements.ts'
import { stored } from '../shared/example.ts'

const isEven = stored(binary(binary(reference('this'), '%', constant(2)), '==', constant(0)))

export default defineFunction({
  name: 'array.partition',
  title: 'Part a list in two',
  summary: 'An object with two lists: under true the elements for which a condition holds, under false the others.',
  sentence: 'Part {list} by {if}',
  family: 'value',
  icon: 'split',
  keywords: ['divide', 'separate', 'split', 'halves'],
  inputs: {
    list: t.list({ nullable: true, help: 'The list to go through; null is an empty one.', script: 'subject' }),
    if: t.element({ title: 'Condition', help: 'Asked of each element, which is $this.' }),
  },
  output: { type: 'object' },
  examples: [
    { inputs: { list: [1, 2, 3, 4], if: isEven }, output: { true: [2, 4], false: [1, 3] } },
    { inputs: { list: null, if: isEven }, output: { true: [], false: [] } },
    { inputs: { list: 'text', if: isEven }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: ({ value }) => {
    const part = listOfValues(value('list'))
    return shapes.object({ true: part, false: part })
  },
  compile: (parts) =>
    testElements(parts, (list, holds) => {
      const parted: { true: Value[]; false: Value[] } = { true: [], false: [] }
      for (const [index, item] of list.entries()) parted[holds(index) ? 'true' : 'false'].push(item)
      return parted
    }),
})
