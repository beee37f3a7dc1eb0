import { defineFilter, type Value } from '@stackwright/language'
import { roundTo } from '../shared/round-to.ts'

export default defineFilter({
  name: 'ceil',
  title: 'Round up',
  summary: 'The whole number at or above the value.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 2.1, output: 3 },
    { value: -2.5, output: -2 },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value) => roundTo(value, 0, 'ceil'),
})
