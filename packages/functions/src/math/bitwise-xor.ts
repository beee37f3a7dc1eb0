import { defineFunction, shapes, t, toInteger } from '@stackwright/language'
import { changeVariable } from '../shared/change-variable.ts'

export default defineFunction({
  name: 'math.bitwise.xor',
  title: 'Bits in one only',
  summary: 'Combines the bits of a variable and of a whole number (xor).',
  sentence: 'Set {variable} to its bits xor those of {value}',
  family: 'value',
  icon: 'binary',
  keywords: ['bitwise', 'xor', 'binary'],
  inputs: {
    variable: t.variable({ help: 'The variable that changes.' }),
    value: t.int({ help: 'A whole number.' }),
  },
  examples: [
    { inputs: { variable: 'x', value: 9 }, state: { before: { x: 5 }, after: { x: 12 } } },
    { inputs: { variable: 'x', value: 1 }, fails: 'ARGUMENT.WRONG_TYPE', state: { before: { x: 'a' } } },
  ],
  writes: () => shapes.number,
  compile: (parts) =>
    changeVariable(parts, (left, right) => Number(BigInt(toInteger(left)) ^ BigInt(toInteger(right)))),
})
