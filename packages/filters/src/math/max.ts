import {
  argumentWrongType,
  compareValues,
  defineFilter,
  joinShapes,
  nullable,
  shapes,
  t,
  toNumber,
  type Value,
  valuesOf,
} from '@stackwright/language'
import { largest } from '../shared/extremes.ts'

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
  shape: (value) =>
    value.any
      ? shapes.any
      : value.list
        ? joinShapes(nullable(valuesOf(value), 'unlikely'), shapes.number)
        : shapes.number,
  run: (value: Value, { value: other }) => {
    if (Array.isArray(value) && other === undefined) return largest(value)
    if (other === undefined) throw argumentWrongType({ name: 'value', expected: 'a number', got: 'left out' })
    const [left, right] = [toNumber(value), toNumber(other)]
    return compareValues(left, right) >= 0 ? left : right
  },
})
