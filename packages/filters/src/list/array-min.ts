import { defineFilter, nullable, type Value, valuesOf } from '@stackwright/language'
import { extremeOf } from '../shared/extremes.ts'

export default defineFilter({
  name: 'array_min',
  title: 'Smallest',
  summary: 'The smallest element of the list; null for an empty list.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'any' },
  examples: [
    { value: [3, 1, 2], output: 1 },
    { value: [], output: null },
    { value: 'no list', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value) => nullable(valuesOf(value), 'unlikely'),
  run: (value: readonly Value[] | null) => extremeOf('smallest', value ?? []),
})
