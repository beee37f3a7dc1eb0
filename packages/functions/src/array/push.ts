import { defineFunction, extendedList, t } from '@stackwright/language'
import { asList } from '../shared/as-list.ts'
import { changeVariable } from '../shared/change-variable.ts'

export default defineFunction({
  name: 'array.push',
  title: 'Add to the end of a list',
  summary: 'Adds an element at the end of a list.',
  sentence: 'Add {value} to the end of {variable}',
  family: 'value',
  icon: 'list-plus',
  keywords: ['append', 'push'],
  inputs: {
    variable: t.variable({ title: 'List', help: 'The variable that holds the list.' }),
    value: t.any({ nullable: true, help: 'The element to add.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: 3 }, state: { before: { x: [1, 2] }, after: { x: [1, 2, 3] } } },
    { inputs: { variable: 'x', value: 'a' }, state: { before: { x: null }, after: { x: ['a'] } } },
    { inputs: { variable: 'x', value: [1] }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 'text' } } },
  ],
  writes: ({ target, value }) => extendedList(target('variable'), value('value')),
  // concat copies several times faster than spreading, which counts when lists grow in loops.
  compile: (parts) =>
    changeVariable(
      parts,
      (list, item) => asList(list).concat([item]),
      (list, item) => {
        if (!Array.isArray(list)) return undefined
        list.push(item)
        return 1
      },
    ),
})
