import { defineFilter, type Value } from '@stackwright/language'
import { leadingNumber } from '../shared/leading-number.ts'
import { roundTo } from '../shared/round-to.ts'

export default defineFilter({
  name: 'to_int',
  title: 'To whole number',
  summary: 'The whole number at the start of a text, without its decimals; text without one, false and null give 0.',
  group: 'conversion',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'int' },
  examples: [
    { value: '133.45 kg', output: 133 },
    { value: -2.9, output: -2 },
    { value: true, output: 1 },
    { value: 'kg', output: 0 },
    { value: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value) => {
    const number = leadingNumber(value)
    return roundTo(number, 0, Number(number) < 0 ? 'ceil' : 'floor')
  },
})
