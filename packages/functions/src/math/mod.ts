import { defineFunction, shapes, t } from '@stackwright/language'

export default defineFunction({
  name: 'math.mod',
  title: 'Remainder',
  summary: 'Sets a variable to what is left after dividing it.',
  sentence: 'Set {variable} to its remainder by {value}',
  family: 'value',
  icon: 'percent',
  keywords: ['modulus', 'modulo'],
  inputs: {
    variable: t.variable({ help: 'The variable that changes.' }),
    value: t.number({ help: 'A number.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: 3 }, state: { before: { x: 20 }, after: { x: 2 } } },
    { inputs: { variable: 'x', value: 3 }, state: { before: { x: -7 }, after: { x: -1 } } },
    { inputs: { variable: 'x', value: 0 }, fails: 'ARGUMENT.OUT_OF_RANGE', state: { before: { x: 1 } } },
    { inputs: { variable: 'x', value: 1 }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 'many' } } },
  ],
  writes: () => shapes.number,
  compile: (parts) => parts.calculate('variable', '%', 'value'),
})
