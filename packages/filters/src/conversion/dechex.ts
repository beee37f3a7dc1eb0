import { defineFilter } from '@stackwright/language'
import { readInBase, writeBits } from '../shared/number-base.ts'

export default defineFilter({
  name: 'dechex',
  title: 'Decimal to hexadecimal',
  summary: 'Writes a whole number in hexadecimal digits; below zero as its 64 bits.',
  group: 'conversion',
  value: { type: 'text' },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: '255', output: 'ff' },
    { value: '9223372036854775807', output: '7fffffffffffffff' },
    { value: -1, output: 'ffffffffffffffff' },
    { value: '1.5', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string) => writeBits(readInBase(value, 10), 16),
})
