import { defineFilter } from '@stackwright/language'
import { readInBase, writeInBase } from '../shared/number-base.ts'

export default defineFilter({
  name: 'hexdec',
  title: 'Hexadecimal to decimal',
  summary: 'The number, in decimal digits, that hexadecimal digits stand for, exactly.',
  group: 'conversion',
  value: { type: 'text' },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'ff', output: '255' },
    { value: '0xFFFFFFFFFFFFFFFF', output: '18446744073709551615' },
    { value: 'xyz', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string) => writeInBase(readInBase(value, 16), 10),
})
