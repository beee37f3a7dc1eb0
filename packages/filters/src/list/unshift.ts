import { defineFilter, extendedList, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'unshift',
  aliases: ['array_unshift'],
  title: 'Unshift',
  summary: 'The list with one more element at its start.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: { value: t.any({ nullable: true, help: 'The element to add.' }) },
  output: { type: 'list' },
  examples: [
    { value: [1, 2], arguments: [0], output: [0, 1, 2] },
    { value: null, arguments: ['a'], output: ['a'] },
    { value: [1], arguments: [[2]], output: [[2], 1] },
    { value: 1, arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (list, { value }) => extendedList(list, value('value')),
  run: (value: readonly Value[] | null, { value: item }) => [item].concat(value ?? []),
})
