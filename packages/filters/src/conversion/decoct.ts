import { defineFilter } from '@stackwright/language'
import { readInBase, writeBits } from '../shared/number-base.ts'

export default defineFilter({
  name: 'decoct',
  title: 'Decimal to octal',
  summary: 'Writes a whole number in octal digits; below zero as its 64 bits.',
  group: 'conversion',
  value: { type: 'text' },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: '10', output: '12' },
    { value: '9223372036854775807', output: '777777777777777777777' },
    { value: '1.5', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string) => writeBits(readInBase(value, 10), 8),
})
