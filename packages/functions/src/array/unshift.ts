import { defineFunction, extendedList, t } from '@stackwright/language'
import { asList } from '../shared/as-list.ts'
import { changeVariable } from '../shared/change-variable.ts'

export default defineFunction({
  name: 'array.unshift',
  title: 'Add to the start of a list',
  summary: 'Adds an element at the start of a list.',
  sentence: 'Add {value} to the start of {variable}',
  family: 'value',
  icon: 'list-plus',
  keywords: ['prepend', 'unshift'],
  inputs: {
    variable: t.variable({ title: 'List', help: 'The variable that holds the list.' }),
    value: t.any({ nullable: true, help: 'The element to add.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: 0 }, state: { before: { x: [1, 2] }, after: { x: [0, 1, 2] } } },
    { inputs: { variable: 'x', value: 'a' }, state: { before: { x: [] }, after: { x: ['a'] } } },
    { inputs: { variable: 'x', value: [1] }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 'text' } } },
  ],
  writes: ({ target, value }) => extendedList(target('variable'), value('value')),
  compile: (parts) => changeVariable(parts, (list, item) => [item].concat(asList(list))),
})
