import { defineFunction, shapes, t } from '@stackwright/language'

export default defineFunction({
  name: 'math.div',
  title: 'Divide',
  summary: 'Divides a variable by a number.',
  sentence: 'Divide {variable} by {value}',
  family: 'value',
  icon: 'divide',
  keywords: ['quotient'],
  inputs: {
    variable: t.variable({ help: 'The variable that changes.' }),
    value: t.number({ help: 'A number.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: 4 }, state: { before: { x: 20 }, after: { x: 5 } } },
    { inputs: { variable: 'x', value: 8 }, state: { before: { x: 1 }, after: { x: 0.125 } } },
    { inputs: { variable: 'x', value: 0 }, fails: 'ARGUMENT.OUT_OF_RANGE', state: { before: { x: 1 } } },
    { inputs: { variable: 'x', value: 1 }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 'many' } } },
  ],
  writes: () => shapes.number,
  compile: (parts) => parts.calculate('variable', '/', 'value'),
})
