import { defineFilter, type Value } from '@stackwright/language'
import { leadingNumber } from '../shared/leading-number.ts'

export default defineFilter({
  name: 'to_decimal',
  title: 'To decimal',
  summary: 'The number at the start of a text; text without one, false and null give 0.',
  group: 'conversion',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'decimal' },
  examples: [
    { value: '133.45 kg', output: 133.45 },
    { value: '-1e2', output: -100 },
    { value: null, output: 0 },
    { value: {}, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value) => leadingNumber(value),
})
