import { defineFunction, shapes, t } from '@stackwright/language'

export default defineFunction({
  name: 'math.add',
  title: 'Add',
  summary: 'Adds a number to a variable.',
  sentence: 'Add {value} to {variable}',
  family: 'value',
  icon: 'plus',
  keywords: ['sum', 'increment', 'count up'],
  inputs: {
    variable: t.variable({ help: 'The variable that changes.' }),
    value: t.number({ help: 'A number.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: 2 }, state: { before: { x: 1 }, after: { x: 3 } } },
    { inputs: { variable: 'x', value: 0.2 }, state: { before: { x: 0.1 }, after: { x: 0.3 } } },
    { inputs: { variable: 'x', value: 1 }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 'many' } } },
  ],
  writes: () => shapes.number,
  compile: (parts) => parts.calculate('variable', '+', 'value'),
})
