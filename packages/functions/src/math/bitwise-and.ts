import { defineFunction, shapes, t, toInteger } from '@stackwright/language'
import { changeVariable } from '../shared/change-variable.ts'

export default defineFunction({
  name: 'math.bitwise.and',
  title: 'Bits in both',
  summary: 'Combines the bits of a variable and of a whole number (and).',
  sentence: 'Set {variable} to its bits and those of {value}',
  family: 'value',
  icon: 'binary',
  keywords: ['bitwise', 'and', 'binary'],
  inputs: {
    variable: t.variable({ help: 'The variable that changes.' }),
    value: t.int({ help: 'A whole number.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: 9 }, state: { before: { x: 5 }, after: { x: 1 } } },
    { inputs: { variable: 'x', value: 1 }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 'a' } } },
  ],
  writes: () => shapes.number,
  compile: (parts) =>
    changeVariable(parts, (left, right) => Number(BigInt(toInteger(left)) & BigInt(toInteger(right)))),
})
