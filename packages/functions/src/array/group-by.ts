import { defineFunction, listOfValues, reference, setOwn, shapes, t, toText, type Value } from '@stackwright/language'
import { forEachElement } from '../shared/elements.ts'
import { stored } from '../shared/example.ts'

const gender = stored(reference('this', 'gender'))

export default defineFunction({
  name: 'array.group_by',
  title: 'Group a list',
  summary: 'An object that has, for each value of an expression, the list of the elements that gave it.',
  sentence: 'Group {list} by {by}',
  family: 'value',
  icon: 'group',
  keywords: ['index', 'categorize', 'buckets', 'collect'],
  inputs: {
    list: t.list({ nullable: true, help: 'The list to go through; null is an empty one.', script: 'subject' }),
    by: t.element({ title: 'Expression', help: 'What elements of one group share, such as $this.status.' }),
  },
  output: { type: 'object' },
  examples: [
    {
      inputs: {
        list: [
          { name: 'Ada', gender: 'f' },
          { name: 'Bob', gender: 'm' },
          { name: 'Eve', gender: 'f' },
        ],
        by: gender,
      },
      output: {
        f: [
          { name: 'Ada', gender: 'f' },
          { name: 'Eve', gender: 'f' },
        ],
        m: [{ name: 'Bob', gender: 'm' }],
      },
    },
    { inputs: { list: [], by: gender }, output: {} },
    { inputs: { list: 'text', by: gender }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: ({ value }) => shapes.dictionary(listOfValues(value('list'))),
  compile: (parts) =>
    forEachElement(parts, 'by', (list, by) => {
      const groups = new Map<string, Value[]>()
      for (const [index, item] of list.entries()) {
        const key = toText(by(index))
        const group = groups.get(key)
        if (group) group.push(item)
        else groups.set(key, [item])
      }
      const result: Record<string, Value> = {}
      for (const [key, group] of groups) setOwn(result, key, group)
      return result
    }),
})
