import { defineFunction, shapes, t, toInteger } from '@stackwright/language'
import { changeVariable } from '../shared/change-variable.ts'

export default defineFunction({
  name: 'math.bitwise.or',
  title: 'Bits in either',
  summary: 'Combines the bits of a variable and of a whole number (or).',
  sentence: 'Set {variable} to its bits or those of {value}',
  family: 'value',
  icon: 'binary',
  keywords: ['bitwise', 'or', 'binary'],
  inputs: {
    variable: t.variable({ help: 'The variable that changes.' }),
    value: t.int({ help: 'A whole number.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: 9 }, state: { before: { x: 5 }, after: { x: 13 } } },
    { inputs: { variable: 'x', value: 1 }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 'a' } } },
  ],
  writes: () => shapes.number,
  compile: (parts) =>
    changeVariable(parts, (left, right) => Number(BigInt(toInteger(left)) | BigInt(toInteger(right)))),
})
