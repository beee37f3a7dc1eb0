import { defineFilter, t, type Value } from '@stackwright/language'
import { extremeWith, shapeOfExtreme } from '../shared/extremes.ts'

export default defineFilter({
  name: 'max',
  aliases: ['num_max'],
  title: 'Larger of two',
  summary: 'The larger of two numbers; on a list without an argument, its largest element.',
  group: 'math',
  value: { type: 'any' },
  inputs: { value: t.any({ optional: true, help: 'The other number.' }) },
  output: { type: 'number' },
  examples: [
    { value: 5, arguments: [20], output: 20 },
    { value: [3, 1, 2], output: 3 },
    { value: 'x', arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: shapeOfExtreme,
  run: (value: Value, { value: other }) => extremeWith('largest', value, other),
})
