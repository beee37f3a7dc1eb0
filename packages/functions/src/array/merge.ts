import { defineFunction, extendedList, t, valuesOf } from '@stackwright/language'
import { asList } from '../shared/as-list.ts'
import { changeVariable } from '../shared/change-variable.ts'

export default defineFunction({
  name: 'array.merge',
  title: 'Add a list to a list',
  summary: 'Adds all elements of another list at the end of a list.',
  sentence: 'Add all of {value} to {variable}',
  family: 'value',
  icon: 'list-plus',
  keywords: ['concat', 'merge', 'combine'],
  inputs: {
    variable: t.variable({ title: 'List', help: 'The variable that holds the list.' }),
    value: t.list({ nullable: true, help: 'The list whose elements are added.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: [3] }, state: { before: { x: [1, 2] }, after: { x: [1, 2, 3] } } },
    { inputs: { variable: 'x', value: null }, state: { before: { x: [1] }, after: { x: [1] } } },
    { inputs: { variable: 'x', value: [1] }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 'text' } } },
  ],
  writes: ({ target, value }) => extendedList(target('variable'), valuesOf(value('value'))),
  compile: (parts) =>
    changeVariable(
      parts,
      (list, other) => asList(list).concat(asList(other)),
      (list, other) => {
        if (!Array.isArray(list)) return undefined
        const added = asList(other)
        for (const item of added) list.push(item)
        return added.length
      },
    ),
})
