import { defineFilter } from '@stackwright/language'
import { readInBase, writeInBase } from '../shared/number-base.ts'

export default defineFilter({
  name: 'octdec',
  title: 'Octal to decimal',
  summary: 'The number, in decimal digits, that octal digits stand for, exactly.',
  group: 'conversion',
  value: { type: 'text' },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: '12', output: '10' },
    { value: '777777777777777777777', output: '9223372036854775807' },
    { value: '9', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string) => writeInBase(readInBase(value, 8), 10),
})
