import { defineFunction, shapes, t } from '@stackwright/language'

export default defineFunction({
  name: 'math.sub',
  title: 'Subtract',
  summary: 'Takes a number away from a variable.',
  sentence: 'Subtract {value} from {variable}',
  family: 'value',
  icon: 'minus',
  keywords: ['minus', 'decrement'],
  inputs: {
    variable: t.variable({ help: 'The variable that changes.' }),
    value: t.number({ help: 'A number.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: 2 }, state: { before: { x: 5 }, after: { x: 3 } } },
    { inputs: { variable: 'x', value: 0.1 }, state: { before: { x: 0.3 }, after: { x: 0.2 } } },
    { inputs: { variable: 'x', value: 1 }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 'many' } } },
  ],
  writes: () => shapes.number,
  compile: (parts) => parts.calculate('variable', '-', 'value'),
})
