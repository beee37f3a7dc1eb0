import { defineFilter, t, type Value } from '@stackwright/language'
import { roundTo } from '../shared/round-to.ts'

export default defineFilter({
  name: 'round',
  title: 'Round',
  summary: 'Rounds to the nearest number with so many decimals; halves go away from zero.',
  group: 'math',
  value: { type: 'number' },
  inputs: {
    precision: t.int({ optional: true, default: 0, help: 'How many decimals stay; negative for tens and hundreds.' }),
  },
  output: { type: 'number' },
  examples: [
    { value: 2.5, output: 3 },
    { value: 1.005, arguments: [2], output: 1.01 },
    { value: -2.5, output: -3 },
    { value: 1234, arguments: [-2], output: 1200 },
    { value: 1, arguments: [99], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value, { precision }) => roundTo(value, precision, 'half'),
})
