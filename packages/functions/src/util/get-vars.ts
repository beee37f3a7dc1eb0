import { defineFunction, variablesOf } from '@stackwright/language'

export default defineFunction({
  name: 'util.get_vars',
  title: 'Get all variables',
  summary: 'All variables that are set so far, as one object.',
  sentence: 'Get all variables',
  family: 'value',
  icon: 'variable',
  keywords: ['vars', 'scope', 'state', 'debug'],
  inputs: {},
  output: { type: 'object', help: 'The variables by name.' },
  seesVariables: true,
  examples: [
    { title: 'None is set', inputs: {}, output: {} },
    { title: 'Two are set', inputs: {}, state: { before: { a: 1, b: [2] } }, output: { a: 1, b: [2] } },
  ],
  run: (_, run) => variablesOf(run),
})
