import { defineFilter } from '@stackwright/language'
import { readInBase, writeBits } from '../shared/number-base.ts'

export default defineFilter({
  name: 'decbin',
  title: 'Decimal to binary',
  summary: 'Writes a whole number in binary digits; below zero as its 64 bits.',
  group: 'conversion',
  value: { type: 'text' },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: '10', output: '1010' },
    { value: 0, output: '0' },
    { value: '1.5', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string) => writeBits(readInBase(value, 10), 2),
})
