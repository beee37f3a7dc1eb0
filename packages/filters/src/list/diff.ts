import { defineFilter, listOfValues, t, type Value } from '@stackwright/language'
import { valueSet } from '../shared/value-set.ts'

export default defineFilter({
  name: 'diff',
  aliases: ['array_diff'],
  title: 'Difference',
  summary: 'The elements that are not in another list.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: { value: t.list({ nullable: true, help: 'The other list.' }) },
  output: { type: 'list' },
  examples: [
    { value: [1, 2, 3, 4], arguments: [[3, 2]], output: [1, 4] },
    { value: [1], arguments: [[]], output: [1] },
    { value: [1], arguments: ['x'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: listOfValues,
  run: (value: readonly Value[] | null, { value: other }) => {
    const known = valueSet(other ?? [])
    return (value ?? []).filter((item) => !known.has(item))
  },
})
