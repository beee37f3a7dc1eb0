import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'asin',
  title: 'Arc sine',
  summary: 'The angle in radians whose sine is the value.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 0, output: 0 },
    { value: 1, output: 1.5707963267948966 },
    { value: 2, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value) => normalizeNumber(Math.asin(toDouble(value))),
})
