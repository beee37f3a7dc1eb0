import { binary, constant, defineFunction, reference, shapes, t } from '@stackwright/language'
import { forEachElement } from '../shared/elements.ts'
import { stored } from '../shared/example.ts'

const doubled = stored(binary(reference('this'), '*', constant(2)))

export default defineFunction({
  name: 'array.map',
  title: 'Map a list',
  summary: 'Makes a list of what an expression gives for each element.',
  sentence: 'Make a list of {by} for each element of {list}',
  family: 'value',
  icon: 'list-tree',
  keywords: ['transform', 'each', 'convert'],
  inputs: {
    list: t.list({ nullable: true, help: 'The list to go through; null is an empty one.', script: 'subject' }),
    by: t.element({ title: 'Expression', help: 'What becomes of each element, which is $this.' }),
  },
  output: { type: 'list' },
  examples: [
    { inputs: { list: [1, 2], by: doubled }, output: [2, 4] },
    { inputs: { list: null, by: doubled }, output: [] },
    { inputs: { list: ['a'], by: doubled }, fails: 'ARGUMENT.WRONG_TYPE' },
    { inputs: { list: 'text', by: doubled }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: ({ element }) => shapes.list(element('by')),
  compile: (parts) => forEachElement(parts, 'by', (list, by) => list.map((_, index) => by(index))),
})
