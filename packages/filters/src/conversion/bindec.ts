import { defineFilter } from '@stackwright/language'
import { readInBase, writeInBase } from '../shared/number-base.ts'

export default defineFilter({
  name: 'bindec',
  title: 'Binary to decimal',
  summary: 'The number, in decimal digits, that binary digits stand for, exactly.',
  group: 'conversion',
  value: { type: 'text' },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: '1010', output: '10' },
    { value: '0b11', output: '3' },
    { value: '102', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string) => writeInBase(readInBase(value, 2), 10),
})
