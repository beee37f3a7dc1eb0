import { defineFunction, listOfValues, nullable, t, valuesOf } from '@stackwright/language'
import { asList } from '../shared/as-list.ts'
import { changedTargetOf } from '../shared/parts.ts'

export default defineFunction({
  name: 'array.pop',
  title: 'Take the last element',
  summary: 'Takes the last element out of a list.',
  sentence: 'Take the last element of {variable}',
  family: 'value',
  icon: 'list-minus',
  keywords: ['pop', 'remove', 'last'],
  inputs: { variable: t.variable({ title: 'List', help: 'The variable that holds the list.' }) },
  output: { type: 'any', help: 'The element taken out; null when the list was empty.' },
  examples: [
    { inputs: { variable: 'x' }, output: 2, state: { before: { x: [1, 2] }, after: { x: [1] } } },
    { inputs: { variable: 'x' }, output: null, state: { before: { x: [] }, after: { x: [] } } },
    { inputs: { variable: 'x' }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 1 } } },
  ],
  shape: ({ target }) => nullable(valuesOf(target('variable')), 'unlikely'),
  writes: ({ target }) => listOfValues(target('variable')),
  compile: (parts) => {
    const target = changedTargetOf(parts, 'variable')
    return (run) => {
      const list = asList(target.read(run))
      target.write(run, list.slice(0, -1))
      return list.at(-1) ?? null
    }
  },
})
