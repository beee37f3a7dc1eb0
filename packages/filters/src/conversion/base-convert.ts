import { defineFilter, t } from '@stackwright/language'
import { readInBase, writeInBase } from '../shared/number-base.ts'

export default defineFilter({
  name: 'base_convert',
  title: 'Convert between bases',
  summary: 'Writes a whole number of one base in the digits of another, exactly however long it is.',
  group: 'conversion',
  value: { type: 'text' },
  inputs: {
    from_base: t.int({ help: 'The base it is written in, from 2 to 36.' }),
    to_base: t.int({ help: 'The base to write it in, from 2 to 36.' }),
  },
  output: { type: 'text' },
  examples: [
    { value: 'ff', arguments: [16, 10], output: '255' },
    { value: 'zz', arguments: ['36', '2'], output: '10100001111' },
    { value: '123456789012345678901234567890', arguments: [10, 16], output: '18ee90ff6c373e0ee4e3f0ad2' },
    { value: 'ff', arguments: [10, 16], fails: 'ARGUMENT.WRONG_TYPE' },
    { value: 'ff', arguments: [37, 16], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: string, { from_base, to_base }) => writeInBase(readInBase(value, from_base), to_base),
})
