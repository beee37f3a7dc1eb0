import { defineFilter, type Value } from '@stackwright/language'
import { roundTo } from '../shared/round-to.ts'

export default defineFilter({
  name: 'floor',
  title: 'Round down',
  summary: 'The whole number at or below the value.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 2.5, output: 2 },
    { value: -2.5, output: -3 },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value) => roundTo(value, 0, 'floor'),
})
