import { defineFilter, t, type Value } from '@stackwright/language'
import { extremeWith, shapeOfExtreme } from '../shared/extremes.ts'

export default defineFilter({
  name: 'min',
  aliases: ['num_min'],
  title: 'Smaller of two',
  summary: 'The smaller of two numbers; on a list without an argument, its smallest element.',
  group: 'math',
  value: { type: 'any' },
  inputs: { value: t.any({ optional: true, help: 'The other number.' }) },
  output: { type: 'number' },
  examples: [
    { value: 1, arguments: [0], output: 0 },
    { value: [3, 1, 2], output: 1 },
    { value: 'x', arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: shapeOfExtreme,
  run: (value: Value, { value: other }) => extremeWith('smallest', value, other),
})
