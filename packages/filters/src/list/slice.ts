import { defineFilter, listOfValues, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'slice',
  aliases: ['array_slice'],
  title: 'Part of a list',
  summary: 'Takes a part out of a list; the first element is at 0.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {
    offset: t.int({ optional: true, default: 0, help: 'Where to begin; negative numbers count from the end.' }),
    length: t.int({ optional: true, nullable: true, help: 'How many; negative leaves that many off the end.' }),
  },
  output: { type: 'list' },
  examples: [
    { value: [1, 2, 3, 4, 5], arguments: [2, 2], output: [3, 4] },
    { value: [1, 2, 3], arguments: [-2], output: [2, 3] },
    { value: [1, 2, 3], arguments: [0, -1], output: [1, 2] },
    { value: 'x', arguments: [0], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: listOfValues,
  run: (value: readonly Value[] | null, { offset, length }) => {
    const list = value ?? []
    const from = offset < 0 ? Math.max(0, list.length + offset) : offset
    return list.slice(from, length === undefined || length === null ? undefined : length < 0 ? length : from + length)
  },
})
