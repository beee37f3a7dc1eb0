import { defineFilter, extendedList, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'push',
  aliases: ['array_push'],
  title: 'Push',
  summary: 'The list with one more element at its end.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: { value: t.any({ nullable: true, help: 'The element to add.' }) },
  output: { type: 'list' },
  examples: [
    { value: [1, 2], arguments: [3], output: [1, 2, 3] },
    { value: null, arguments: ['a'], output: ['a'] },
    { value: [1], arguments: [[2]], output: [1, [2]] },
    { value: 1, arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (list, { value }) => extendedList(list, value('value')),
  // concat copies several times faster than spreading, which counts when lists grow in loops.
  run: (value: readonly Value[] | null, { value: item }) => (value ?? []).concat([item]),
  grow: (list, { value: item }) => (Array.isArray(list) ? list.push(item) && 1 : undefined),
})
