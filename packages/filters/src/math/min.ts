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
import { smallest } from '../shared/extremes.ts'

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
  shape: (value) =>
    value.any
      ? shapes.any
      : value.list
        ? joinShapes(nullable(valuesOf(value), 'unlikely'), shapes.number)
        : shapes.number,
  run: (value: Value, { value: other }) => {
    if (Array.isArray(value) && other === undefined) return smallest(value)
    if (other === undefined) throw argumentWrongType({ name: 'value', expected: 'a number', got: 'left out' })
    const [left, right] = [toNumber(value), toNumber(other)]
    return compareValues(left, right) <= 0 ? left : right
  },
})
