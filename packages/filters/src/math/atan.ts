import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'atan',
  title: 'Arc tangent',
  summary: 'The angle in radians whose tangent is the value.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 0, output: 0 },
    { value: 1, output: 0.7853981633974483 },
  ],
  run: (value: Value) => normalizeNumber(Math.atan(toDouble(value))),
})
