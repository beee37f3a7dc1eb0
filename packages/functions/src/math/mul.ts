import { defineFunction, shapes, t } from '@stackwright/language'

export default defineFunction({
  name: 'math.mul',
  title: 'Multiply',
  summary: 'Multiplies a variable by a number.',
  sentence: 'Multiply {variable} by {value}',
  family: 'value',
  icon: 'x',
  keywords: ['times', 'product'],
  inputs: {
    variable: t.variable({ help: 'The variable that changes.' }),
    value: t.number({ help: 'A number.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: 3 }, state: { before: { x: 2 }, after: { x: 6 } } },
    { inputs: { variable: 'x', value: 0.5 }, state: { before: { x: 3 }, after: { x: 1.5 } } },
    { inputs: { variable: 'x', value: 1 }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 'many' } } },
  ],
  writes: () => shapes.number,
  compile: (parts) => parts.calculate('variable', '*', 'value'),
})
